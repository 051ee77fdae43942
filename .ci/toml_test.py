"""Runs both lists of toml-test through `runnercfg dump`: valid files must give equal values, invalid ones exit 1."""
import concurrent.futures, json, os, re, subprocess, sys

command, suite = sys.argv[1:]


def shortened(text):
    """Trailing zeros of a fraction of a second carry no meaning."""
    return re.sub(r"(\.\d*?)0+(?=$|Z|[+-])", r"\1", text).replace(".Z", "Z")


def equal(left, right):
    if isinstance(left, dict) and isinstance(right, dict):
        if set(left) == set(right) == {"type", "value"} and isinstance(left["type"], str):
            if left["type"] != right["type"]:
                return False
            if left["type"] == "float":
                a, b = float(left["value"]), float(right["value"])
                return a == b or (a != a and b != b)
            if left["type"].startswith(("datetime", "time")):
                return shortened(left["value"]) == shortened(right["value"])
            return left["value"] == right["value"]
        return set(left) == set(right) and all(equal(left[key], right[key]) for key in left)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(equal, left, right))
    return False


def run(case):
    version, name = case
    with open(os.path.join(suite, name), "rb") as file:
        result = subprocess.run(
            [command, "dump", "--kind", "toml", "--toml-version", version, "--as", "tagged-json", "-"],
            stdin=file, capture_output=True)
    if name.startswith("invalid/"):
        return result.returncode == 1
    if result.returncode != 0:
        return False
    with open(os.path.join(suite, name[:-5] + ".json"), "rb") as file:
        return equal(json.loads(result.stdout), json.load(file))


failed = total = 0
with concurrent.futures.ThreadPoolExecutor(2) as pool:
    for version, listing in (("1.0", "files-toml-1.0.0"), ("1.1", "files-toml-1.1.0")):
        names = [line for line in open(os.path.join(suite, listing)).read().split("\n") if line.endswith(".toml")]
        verdicts = list(pool.map(run, [(version, name) for name in names]))
        bad = [name for name, passed in zip(names, verdicts) if not passed]
        print(f"toml-test {version}: {len(names) - len(bad)} of {len(names)}", *bad, sep="\n  ")
        failed += len(bad)
        total += len(names)
print(f"{total - failed} passed, {failed} failed")
sys.exit(1 if failed else 0)
