"""Runs the script of a CI component as GitLab would, and looks at its reports. usage: component.py TEMPLATE [INPUT=VALUE]..."""
import json, pathlib, re, subprocess, sys
import xml.etree.ElementTree as xml

import yaml

template, *given = sys.argv[1:]
head, body = pathlib.Path(template).read_text().split("\n---\n")
inputs = {name: about.get("default") for name, about in yaml.safe_load(head)["spec"]["inputs"].items()}
inputs.update(pair.split("=", 1) for pair in given)
filled = re.sub(r"\$\[\[ inputs\.(\w+) \]\]", lambda match: str(inputs[match.group(1)]), body)
(job,) = yaml.safe_load(filled).values()
assert job["stage"] == "test" and len(job["rules"]) == 2, job
code = subprocess.run(["sh", "-e", "-c", "\n".join(job["script"])], stdout=subprocess.DEVNULL).returncode
assert code == 1, f"exit {code}"
reports = job["artifacts"]["reports"]
items = json.loads(pathlib.Path(reports["codequality"]).read_text())
assert items and all(item["location"]["path"].startswith("files/") for item in items), items[:1]
assert xml.parse(reports["junit"]).getroot().findall("./testsuite/testcase/failure")
