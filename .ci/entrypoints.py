"""Runs the chart's own scripts in bash with Secrets made by `generate secret`, and compares what arrives at the Runner byte for byte.

usage: entrypoints.py RUNNERCFG CHARTS [--all]    CHARTS: a folder with unpacked charts or .tgz files of any versions

Charts whose scripts are the same get all values once, and a few after that; with --all, each gets all.
"""
import base64, functools, json, os, re, subprocess, sys, tempfile, time
from concurrent.futures import ThreadPoolExecutor
import yaml

command, charts = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
BOM = b"\xef\xbb\xbf"
# What goes in; what arrives is the same without a byte order mark and without line breaks at the end.
VALUES = {
    "plain": b"lantern-58", "quotes": b"a\"b'c`d`", "dollar": b"$HOME ${X} $(id) `id` $$ $", "backslashes": b"a\\b\\\\c \\t \\x41 \\0101 \\c z", "unicode": "schlüssel-鍵-🔑-é".encode(),
    "blanks": b"  two  blanks   here  ", "tab": b"a\tb\t", "line end": b"key\n", "CRLF": b"key\r\n", "line ends": b"key\n\n\r\n", "inner line end": b"one\ntwo\n\nthree", "CR inside": b"a\rb",
    "pattern": b"* /* ? [a-z]* {a,b} ~ !", "option": b"-n", "options": b"-e -n x", "yaml": b"{a: [b, &c], *d} # e: |", "number": b"0x1e3", "boolean": b"no", "tilde": b"~",
    "base64": b"Zm9v/+==", "equals": b"=a=b=", "control": b"\x01\x1b[31m\x7f", "next line": "a\u0085b\u2028c\ufeffd".encode(), "byte order mark": BOM + b"key\r\n", "long": b"k" * 120_000,
    "PEM": b"-----BEGIN PRIVATE KEY-----\nMIIE+/==\nAAAA\n-----END PRIVATE KEY-----\n", "PEM with CRLF": b"-----BEGIN PRIVATE KEY-----\r\nMIIE+/==\r\n-----END PRIVATE KEY-----\r\n",
    "PEM in one line": b"-----BEGIN PRIVATE KEY-----\\nMIIE+/==\\n-----END PRIVATE KEY-----\\n",
}
FILES = {"JSON": b'{"type": "service_account", "private_key": "-----BEGIN\\nA\\n"}', "JSON with line ends": b'{\r\n\t"a": "$b \\u00e9 \xc3\xa9"\r\n}\n\n', "not JSON": b"\xfe\x00\x01"}
REFUSED = {"empty": b"", "only a line end": b"\n", "NUL": b"a\0b", "UTF-16": "key".encode("utf-16"), "Latin-1": b"schl\xfcssel", "too long": b"k" * (128 << 10), "over 1 MiB": b"k" * ((1 << 20) + 1)}

PAIRS = {
    "s3": ("accesskey", "secretkey", "CACHE_S3_ACCESS_KEY", "CACHE_S3_SECRET_KEY"), "gcs": ("gcs-access-id", "gcs-private-key", "CACHE_GCS_ACCESS_ID", "CACHE_GCS_PRIVATE_KEY"),
    "azure": ("azure-account-name", "azure-account-key", "CACHE_AZURE_ACCOUNT_NAME", "CACHE_AZURE_ACCOUNT_KEY"),
}
FILE_KEY = "gcs-application-credentials-file"
# With these alone, a chart whose scripts were tried already is tried again.
FEW = ["plain", "dollar", "CRLF", "PEM", "JSON"]
STAND_IN = '#!/bin/bash\nenv -0 > "$RECORD/$1.env"\nprintf "%s\\0" "$@" > "$RECORD/$1.args"\n'


def version(chart):
    text = subprocess.run(["tar", "xzOf", chart, "--wildcards", "*/Chart.yaml"], capture_output=True, text=True).stdout.split("\nname:")[0] if chart.endswith(".tgz") else open(chart + "/Chart.yaml").read()
    return re.search(r"^version:\s*\"?(\d+\.\d+\.\d+)", text, re.M).group(1)


def number(text):
    return tuple(int(part) for part in text.split("."))


def arrives(key, value):
    """What the Runner is to get: a private key of Google has line ends where `\\n` stands."""
    if value.startswith(BOM):
        value = value[len(BOM):]
    if key == "gcs-private-key":
        value = value.replace(b"\r\n", b"\n").replace(b"\\n", b"\n")
    while value.endswith(b"\n"):
        value = value[:-1].removesuffix(b"\r")
    return value


@functools.cache
def generate(kind, chart_version, credentials):
    """The Secret's bytes by key, or None where it is refused; both forms of the manifest must say the same."""
    secrets = []
    for form in ["data", "string-data"]:
        with tempfile.TemporaryDirectory() as folder:
            options = []
            for index, (key, value) in enumerate(credentials):
                with open(f"{folder}/value{index}", "wb") as file:
                    file.write(value)
                options += ["--from-file", f"{key}={folder}/value{index}"]
            made = subprocess.run([command, "generate", "secret", kind, "--name", "made", "--format", form, "--chart-version", chart_version, "--isolated", *options], capture_output=True)
        if made.returncode != 0:
            assert made.returncode == 2 and made.stderr.startswith((b"runnercfg: ", b"note: ")), made.stderr
            return None
        manifest = yaml.safe_load(made.stdout)
        data = {key: base64.b64decode(text, validate=True) for key, text in manifest.get("data", {}).items()}
        secrets.append(data | {key: text.encode() for key, text in manifest.get("stringData", {}).items()})
    assert secrets[0] == secrets[1], f"{kind}: the two forms differ"
    return secrets[0]


class Pod:
    """What a chart makes of values, as far as Secrets and scripts go."""

    def __init__(self, chart, values):
        with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
            json.dump(values, file)
            file.flush()
            made = subprocess.run([command, "render", chart, "-f", file.name], capture_output=True, text=True)
        assert made.returncode == 0, f"{chart}: {made.stderr}"
        documents = [document for document in yaml.load_all(made.stdout, getattr(yaml, "CSafeLoader", yaml.SafeLoader)) if document]
        self.scripts = next(document["data"] for document in documents if document["kind"] == "ConfigMap" and "entrypoint" in document["data"])
        self.spec = next(document for document in documents if document["kind"] == "Deployment")["spec"]["template"]["spec"]

    def mounted(self, container, secrets):
        """The files of the projected Secrets by path in a container, as kubelet mounts them; None where the Secret to be tried is not mounted."""
        files, names = {}, set()
        for mount in container.get("volumeMounts", []):
            volume = next(volume for volume in self.spec["volumes"] if volume["name"] == mount["name"])
            for source in volume.get("projected", {}).get("sources", []):
                data = secrets[source["secret"]["name"]]
                names.add(source["secret"]["name"])
                items = source["secret"].get("items") or [{"key": key, "path": key} for key in data]
                for item in items:
                    # A key that is not there keeps the pod from starting.
                    files[mount["mountPath"] + "/" + item["path"]] = data[item["key"]]
        return files, names

    def run(self, root, secrets):
        """The variables that `register` gets, or None where the chart mounts another Secret."""
        moved = lambda text: re.sub(r"(?<![\w.}/-])/(secrets|init-secrets|configmaps|scripts|config|home/gitlab-runner|etc/gitlab-runner|entrypoint)\b", lambda found: root + found.group(), text)
        for folder in ["secrets", "init-secrets", "configmaps", "scripts", "config", "home/gitlab-runner", "etc/gitlab-runner", "bin", "record"]:
            os.makedirs(f"{root}/{folder}", exist_ok=True)
        for name, text in self.scripts.items():
            for folder in ["configmaps", "scripts", "config"]:
                with open(f"{root}/{folder}/{name}", "w") as file:
                    file.write(moved(text))
        for path in ["entrypoint", "bin/gitlab-runner"]:
            with open(f"{root}/{path}", "w") as file:
                file.write(STAND_IN)
            os.chmod(f"{root}/{path}", 0o755)
        environment = {"PATH": f"{root}/bin:/usr/bin:/bin", "HOME": f"{root}/home/gitlab-runner", "RECORD": f"{root}/record"}
        names = set()
        containers = [(container, "configure") for container in self.spec.get("initContainers", [])] + [(self.spec["containers"][0], "entrypoint")]
        for container, script in containers:
            files, mounted = self.mounted(container, secrets)
            names |= mounted
            for path, content in files.items():
                with open(root + path, "wb") as file:
                    file.write(content)
            variables = {entry["name"]: str(entry.get("value") or "") for entry in container.get("env", []) if "valueFrom" not in entry}
            words = container.get("command") or ["/bin/bash", f"/configmaps/{script}"]
            shell = "sh" if any(word.endswith("/sh") or word == "sh" for word in words) else "bash"
            done = subprocess.run([shell, f"{root}/configmaps/{script}"], env=variables | environment, cwd=root, capture_output=True, timeout=20)
            assert done.returncode == 0, done.stderr
        if "tried" not in names:
            return None
        with open(f"{root}/record/register.env", "rb") as file:
            return dict(entry.split(b"=", 1) for entry in file.read().split(b"\0") if entry)


def values(chart_version, kind):
    """Values with which a chart mounts the Secret `tried`."""
    runners = {"secret": "tried" if kind == "token" else "token", "cache": {}}
    made = {"gitlabUrl": "https://gitlab.acme.dev", "unregisterRunners": False, "runners": runners}
    if kind == "token":
        return made
    runners["cache"] = {"secretName": "tried"}
    if number(chart_version) < (0, 53, 0) and kind != "azure":
        runners["cache"]["cacheType"] = "s3" if kind == "s3" else "gcs"
    if (0, 53, 0) <= number(chart_version) < (0, 53, 2):
        made["secrets"] = [{"name": "tried"}]
    return made


def cases(chart_version):
    """Kind, name of the value, credentials, and what must arrive under which variable."""
    prefix = "" if number(chart_version) < (0, 1, 41) else "CACHE_"
    for kind, (first, second, one, other) in PAIRS.items():
        if kind == "azure" and number(chart_version) < (0, 25, 0):
            continue
        for name, value in (VALUES | REFUSED).items():
            yield kind, name, [(first, value), (second, value[::-1] if name == "plain" else value)], {one: (first, value), other: (second, value[::-1] if name == "plain" else value)}
    for name, value in (FILES | {"empty": b"", "UTF-16": REFUSED["UTF-16"]}).items():
        yield "gcs", name, [(FILE_KEY, value)], {"GOOGLE_APPLICATION_CREDENTIALS": (FILE_KEY, value)}
    for name, value in (VALUES | REFUSED).items():
        yield "token", name, [("runner-token", value)], {"CI_SERVER_TOKEN": ("runner-token", value), "REGISTRATION_TOKEN": (None, b"")}


tried = set()


def check(chart):
    chart_version = version(chart)
    pods, lines = {"token": Pod(chart, values(chart_version, "token"))}, []
    scripts = tuple(pods["token"].scripts.get(name) for name in ["entrypoint", "configure", "register-the-runner"])
    takes_all = "--all" in sys.argv or scripts not in tried
    tried.add(scripts)
    equal = compared = refused = 0
    groups = {}
    for case in cases(chart_version):
        kind, name, credentials, _ = case
        if takes_all or name in FEW:
            # A few values go alone, so that each store's way into the pod is seen; the others share a pod, where it takes all keys.
            goes_alone = name in FEW or credentials[0][0] == FILE_KEY or number(chart_version) < (0, 3, 0)
            groups.setdefault((kind if goes_alone else "", name), []).append(case)
    for (alone, name), group in groups.items():
        secrets = {"tried": {}, "token": {"runner-token": b"glrt-token", "runner-registration-token": b""}}
        expected = {}
        for kind, _, credentials, variables in group:
            # Between two changes of the names, versions make no difference: one value of each kind shows that.
            era = chart_version if name in ["plain", "JSON"] else "0.26.0" if number(chart_version) >= (0, 16, 0) else "0.15.0"
            secret = generate(kind, era, tuple(credentials))
            if (secret is None) != (name in REFUSED):
                lines.append(f"{chart_version} {kind} {name}: " + ("refused" if secret is None else "taken"))
            elif secret is None:
                refused += 1
            else:
                secrets["token" if kind == "token" and not alone else "tried"].update(secret)
                expected |= {variable: (kind, *wanted) for variable, wanted in variables.items()}
        if not expected:
            continue
        kind = alone or "s3"
        if kind not in pods:
            pods[kind] = Pod(chart, values(chart_version, kind))
        with tempfile.TemporaryDirectory() as root:
            got = pods[kind].run(root, secrets)
            if got is None:
                lines.append(f"{chart_version} {kind}: the Secret is not mounted")
                continue
            different = set()
            for variable, (kind, key, value) in expected.items():
                arrived, wanted = got.get(variable.encode()), arrives(key, value)
                if variable == "GOOGLE_APPLICATION_CREDENTIALS":
                    wanted = value
                    if arrived:
                        with open(arrived, "rb") as file:
                            arrived = file.read()
                if arrived != wanted:
                    different.add(kind)
                    lines.append(f"{chart_version} {kind} {name}: {variable}: {arrived if arrived is None else arrived[:60]!r} instead of {wanted[:60]!r}")
            kinds = {kind for kind, _, _ in expected.values()}
            compared += len(kinds)
            equal += len(kinds - different)
    return chart_version, compared, equal, refused, lines


start = time.time()
found = sorted(f"{charts}/{name}" for name in os.listdir(charts) if name.endswith(".tgz") or os.path.isfile(f"{charts}/{name}/Chart.yaml"))
with ThreadPoolExecutor(os.cpu_count()) as pool:
    results = sorted(pool.map(check, found), key=lambda result: number(result[0]))
for result in results:
    for line in result[4]:
        print(line)
compared, equal, refused = (sum(result[index] for result in results) for index in [1, 2, 3])
print(f"{len(results)} charts, {results[0][0] if results else '-'} to {results[-1][0] if results else '-'}: {equal} of {compared} values arrive as given, {refused} refused as they must be ({time.time() - start:.0f} s)")
sys.exit(1 if not results or any(result[4] for result in results) else 0)
