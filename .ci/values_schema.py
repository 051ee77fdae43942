"""Compares the JSON Schema of the chart's values with what real Helm made of real files: what Helm renders, the schema takes."""
import json, pathlib, subprocess, sys

import jsonschema
import yaml

runnercfg, shared = sys.argv[1], pathlib.Path(sys.argv[2])
charts = ["0.1.13", "0.1.45", "0.9.0", "0.19.1", "0.41.0", "0.49.0", "0.52.0", "0.53.1", "0.58.0", "0.77.2", "0.86.0", "0.91.0"]


def schema(chart, *options):
    run = subprocess.run([runnercfg, "schema", "values", "--chart-version", chart, *options], capture_output=True, text=True, check=True)
    return json.loads(run.stdout)


def references(node):
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        for inner in node.values():
            yield from references(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from references(inner)


validators, judged = {}, {}
for chart in charts:
    for options, validator in (((), jsonschema.Draft7Validator), (("--draft", "2020-12"), jsonschema.Draft202012Validator)):
        for strict in ((), ("--strict",)):
            document = schema(chart, *options, *strict)
            validator.check_schema(document)
            for reference in references(document):
                place = document
                for step in reference.split("/")[1:]:
                    place = place[step]
            validators[chart, options, strict] = validator(document)

values = {row["file"]: row["json"] for row in map(json.loads, (shared / "helm-oracle/values.jsonl").open()) if row["ok"]}
taken, failures = 0, []
for row in map(json.loads, (shared / "helm-oracle/render.jsonl").open()):
    if not row["ok"] or row["file"] not in values or (row["chart"], (), ()) not in validators:
        continue
    for options in ((), ("--draft", "2020-12")):
        for error in validators[row["chart"], options, ()].iter_errors(values[row["file"]]):
            failures.append(f"chart {row['chart']}, {row['file']}: {error.json_path}: {error.message[:200]}")
    taken += 1

# What Helm or Kubernetes refuse, and what only the strict schema calls a slip.
wrong = [{"replicas": ["many"]}, {"imagePullPolicy": "Sometimes"}, {"runners": {"config": {"concurrent": 1}}}, {"podSecurityContext": {"runAsUser": "100"}}]
slips = [{"concurent": 1}, {"metrics": {"enabled": "false"}}, {"runners": {"s3CacheInsecure": True}}]
right = [{"x-anchors": {}, "global": {"a": 1}, "enabled": True}, {"metrics": None}, {"concurrent": 4, "runners": {"cache": {"secretName": "s3access"}}},
    {"resources": {"limits": {"nvidia.com/gpu": 1, "hugepages-2Mi": "4Mi"}}}, {"extraObjects": {"a": {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a"}}}}]
loose, strict = validators["0.91.0", (), ()], validators["0.91.0", (), ("--strict",)]
failures += [f"accepted: {document}" for document in wrong if loose.is_valid(document) or strict.is_valid(document)]
failures += [f"not a slip: {document}" for document in slips if not loose.is_valid(document) or strict.is_valid(document)]
failures += [f"refused: {document}" for document in right if not loose.is_valid(document) or not strict.is_valid(document)]

# Each a change of one value, judged by Helm and the rules of Kubernetes: what they take is never refused.
bases, refused, caught = {}, 0, 0
recorded = pathlib.Path(__file__).parent.parent / "Tests/RunnerConfigTests/Recorded/value-mutations.jsonl"
for row in map(json.loads, recorded.open()):
    key = row["chart"], row["base"]
    if "path" not in row:
        bases[key] = row["text"].encode()
        continue
    base = bases[key]
    text = (base[: row["start"]] + row["text"].encode() + base[len(base) - row["end"] :]).decode()
    document = json.loads(json.dumps(yaml.safe_load(text), default=str))
    if row["chart"] not in judged:
        judged[row["chart"]] = jsonschema.Draft7Validator(schema(row["chart"]))
    is_valid = judged[row["chart"]].is_valid(document)
    if row["refusedBy"]:
        refused, caught = refused + 1, caught + (not is_valid)
    elif not is_valid:
        failures.append(f"chart {row['chart']}, {row['path']}, {row['what']}: refused, and Helm and Kubernetes take it")
print("\n".join(failures))
print(f"{caught} of {refused} changes that Helm or Kubernetes refuse are refused")
if caught < 1300:
    failures.append("too few")
print(f"{len(validators)} schemas of values; {taken} times real Helm rendered a file, {len(failures)} departures")
sys.exit(bool(failures) or taken < 500)
