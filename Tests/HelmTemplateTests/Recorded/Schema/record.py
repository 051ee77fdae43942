#!/usr/bin/env python3
"""Writes cases.jsonl: what Helm says of values under a schema. Usage: record.py HELM

Every case is a chart of its own with nothing but values.schema.json. `helm` is Helm's complaint, empty when it has none.
`messages` is what we say; it stands as it was, and is empty for new cases."""
import json
import pathlib
import subprocess
import sys
import tempfile

from cases import CASES

HERE = pathlib.Path(__file__).parent
HEAD = "Error: values don't meet the specifications of the schema(s) in the following chart(s):\ntest:\n"


def verdict(helm, folder, schema, values):
    (folder / "Chart.yaml").write_text("apiVersion: v2\nname: test\nversion: 1.0.0\n")
    (folder / "values.schema.json").write_text(schema)
    (folder / "given.yaml").write_text(json.dumps(values, ensure_ascii=False))
    done = subprocess.run([helm, "template", "test", folder, "-f", folder / "given.yaml"], capture_output=True, text=True)
    if done.returncode == 0:
        return ""
    text = done.stderr[done.stderr.index("Error: "):]
    assert text.startswith(HEAD), text
    # What the network said is nobody's business.
    return text[len(HEAD):].strip().split(": HTTP request failed")[0]


def main():
    path = HERE / "cases.jsonl"
    known = {}
    if path.exists():
        for line in path.read_text().splitlines():
            row = json.loads(line)
            known[row["schema"], json.dumps(row["values"])] = row["messages"]
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for schema, *all_values in CASES:
            text = schema if isinstance(schema, str) else json.dumps(schema)
            for values in all_values:
                helm = verdict(sys.argv[1], pathlib.Path(folder), text, values)
                row = {"schema": text, "values": values, "helm": helm, "messages": known.get((text, json.dumps(values)), [])}
                rows.append(json.dumps(row, ensure_ascii=False))
    path.write_text("\n".join(rows) + "\n")


main()
