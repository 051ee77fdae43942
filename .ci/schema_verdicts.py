"""Compares the JSON Schema's verdict on each config.toml with the findings of `lint` that are about the schema."""
import json, pathlib, subprocess, sys

runnercfg, check, schema, *folders = sys.argv[1:]

# What the schema can see: keys it does not know, kinds it does not take, keys that are missing. It wants keys in the case they are
# declared in, which the Runner does not mind.
RULES = {
    "unknown-key", "key-in-wrong-table", "wrong-type", "quoted-boolean", "bad-duration", "removed-key", "flat-cache-keys",
    "cache-key-at-wrong-level", "dns-in-kubernetes", "single-bracket-runners", "runners-table-missing", "wrong-key-case",
    "duplicate-key-by-case", "nfs-key-case", "required-key-missing",
}

files = sorted(str(path) for folder in folders for path in pathlib.Path(folder).rglob("*.toml"))
readable, departures = [], {}
for name in files:
    run = subprocess.run([runnercfg, "lint", "--kind", "config", "--format", "json", "--exit-zero", name], capture_output=True, text=True, check=True)
    rules = {finding["rule"] for finding in json.loads(run.stdout)["findings"]}
    if "syntax-error" in rules:
        continue
    readable.append(name)
    departures[name] = rules & RULES

output = subprocess.run([check, "--schemafile", schema, "--output-format", "json", *readable], capture_output=True, text=True)
verdict = json.loads(output.stdout)
assert not verdict["parse_errors"], verdict["parse_errors"]
refused = {error["filename"] for error in verdict["errors"]}

failures = []
for name in readable:
    if departures[name] and name not in refused:
        failures.append(f"{name}: accepted in spite of {sorted(departures[name])}")
    if not departures[name] and name in refused:
        reasons = [f"{error['path']}: {error['message']}" for error in verdict["errors"] if error["filename"] == name]
        failures.append(f"{name}: refused for {reasons}")
print("\n".join(failures))
print(f"{len(readable)} of {len(files)} files are TOML: {len(readable) - len(refused)} accepted, {len(refused)} refused, {len(failures)} otherwise than by lint")
sys.exit(bool(failures) or not refused or len(refused) == len(readable))
