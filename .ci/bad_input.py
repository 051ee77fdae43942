"""Feeds the command what nobody should write: every case must end by itself, soon, with one of its own exit codes."""
import os, subprocess, sys, tempfile

command = os.path.abspath(sys.argv[1])
deep = 100_000
cases = {
    "empty.toml": b"", "empty.yaml": b"", "empty.tpl": b"",
    "bom.toml": b"\xef\xbb\xbfconcurrent = 1\r\n[[runners]]\r\n  name = \"x\"\r\n",
    "bom.yaml": b"\xef\xbb\xbfrunners:\r\n  config: |\r\n    [[runners]]\r\n",
    "utf8.toml": b"concurrent = 1\nname = \"\xff\xfe\"\n", "utf8.yaml": b"runners: \"\xff\xfe\"\n",
    "unfinished.toml": b"a = \"unfinished\n[[runners]]\nname = \"x\"\n", "unfinished.yaml": b"runners: \"unfinished\n",
    "tab.yaml": b"runners:\n\tconfig: x\n", "nul.toml": b"a = 1\0\n", "nul.yaml": b"a: \0\n",
    "arrays.toml": b"runners = " + b"[" * deep, "inline.toml": b"a = " + b"{a = " * deep,
    "keys.toml": b"[" + b".".join([b"a"] * deep) + b"]\n", "flow.yaml": b"runners: " + b"[" * deep,
    "braces.yaml": b"runners: " + b"{a: " * deep, "dashes.yaml": b"- " * deep,
    "indent.yaml": b"".join(b" " * i + b"a:\n" for i in range(2000)),
    "blocks.tpl": b"{{ if x }}" * deep, "parentheses.tpl": b"{{ " + b"(" * deep + b" }}",
    "line.toml": b"a = \"" + b"x" * 10_000_000 + b"\"\n", "line.yaml": b"gitlabUrl: \"" + b"x" * 10_000_000 + b"\"\n",
    "aliases.yaml": b"a: &a [x, x, x, x, x, x, x, x]\n" + b"".join(
        b"%c: &%c [%s]\n" % (98 + i, 98 + i, b", ".join([b"*%c" % (97 + i)] * 8)) for i in range(12)),
}
expected = {"empty.toml": 0, "tab.yaml": 1, "unfinished.toml": 1, "unfinished.yaml": 1, "utf8.toml": 1, "utf8.yaml": 1, "nul.toml": 1}
failed = 0


def check(name, arguments, codes, limit=60):
    global failed
    try:
        code = subprocess.run([command, *arguments], capture_output=True, timeout=limit).returncode
    except subprocess.TimeoutExpired:
        code = "no end"
    if code not in codes:
        failed += 1
        print(f"{name}: {code}")


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    for name, content in cases.items():
        with open(name, "wb") as file:
            file.write(content)
        kind = {"toml": "config", "yaml": "values", "tpl": "template"}[name.rsplit(".")[-1]]
        check(name, ["lint", "--kind", kind, name], {expected[name]} if name in expected else {0, 1})
        before = open(name, "rb").read()
        check(name + " (fix --check)", ["fix", "--check", "--kind", kind, name], {0, 1})
        if open(name, "rb").read() != before:
            failed += 1
            print(f"{name}: changed by --check")
    os.mkdir("folder")
    check("a folder named for dump", ["dump", "folder"], {2, 3})
    check("a missing file", ["lint", "missing.toml"], {3})
    check("a file of another kind", ["lint", "empty.tpl", "--kind", "nothing"], {2})
    check("an unknown command", ["lnit"], {2})
print(f"{2 * len(cases) + 4 - failed} passed, {failed} failed")
sys.exit(1 if failed else 0)
