"""Reads reports as the programs they are for do. usage: reports.py SARIF-SCHEMA FOLDER..."""
import json, pathlib, sys
import xml.etree.ElementTree as xml

import jsonschema

schema = json.load(open(sys.argv[1]))
validator = jsonschema.validators.validator_for(schema)(schema)
failures = []


def check(holds, sentence):
    if not holds:
        failures.append(sentence)


for folder in map(pathlib.Path, sys.argv[2:]):
    findings = json.load(open(folder / "all.json"))["findings"]
    sarif = json.load(open(folder / "sarif.json"))
    failures += [f"{folder.name}: {error.json_path}: {error.message[:200]}" for error in validator.iter_errors(sarif)]
    (run,) = sarif["runs"]
    check(len(run["results"]) == len(findings), f"{folder.name}: {len(run['results'])} results for {len(findings)} findings")
    for text in [result["message"]["text"] for result in run["results"]] + [rule["fullDescription"]["text"] for rule in run["tool"]["driver"]["rules"]]:
        check(0 < len(text) <= 1024, f"{folder.name}: {len(text)} characters: {text[:80]}")

    items = json.load(open(folder / "gitlab.json"))
    check(len(items) == len(findings), f"{folder.name}: {len(items)} items for {len(findings)} findings")
    for item in items:
        check(all(isinstance(item[key], str) and item[key] for key in ("description", "check_name", "fingerprint", "severity")), f"{item}")
        check(item["severity"] in ("info", "minor", "major", "critical", "blocker"), f"{item}")
        check(isinstance(item["location"]["path"], str) and item["location"]["lines"]["begin"] >= 1, f"{item}")
    check(len({item["fingerprint"] for item in items}) == len(items), f"{folder.name}: fingerprints that are alike")

    tests = xml.parse(folder / "junit.xml").getroot().findall("./testsuite/testcase")
    names = {(case.get("classname"), case.get("name")) for case in tests}
    check(len(names) == len(tests), f"{folder.name}: tests that are alike")
    problems = [problem for case in tests for problem in case]
    check(len(problems) == len(findings) and all(problem.text for problem in problems), f"{folder.name}: {len(problems)} tests failed or skipped")

    errors = xml.parse(folder / "checkstyle.xml").getroot().findall("./file/error")
    check(len(errors) == len(findings), f"{folder.name}: {len(errors)} errors of Checkstyle")
    lines = (folder / "lines.jsonl").read_text().splitlines()
    check(len([json.loads(line) for line in lines]) == len(findings) + 1, f"{folder.name}: {len(lines)} lines")
    print(f"{folder.name}: {len(findings)} findings in five reports")
print("\n".join(failures[:40]))
sys.exit(bool(failures))
