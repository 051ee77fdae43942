#!/usr/bin/env python3
"""Records what real Helm makes of small templates.

    RUNNERCFG_HELM=/usr/bin/helm ./record.py probes.jsonl              # runs every template of the file again
    RUNNERCFG_HELM=/usr/bin/helm ./record.py probes.jsonl new.jsonl    # and those of another file, one JSON text a line

The templates run as `tpl` runs them, in the chart `probe` beside this script, with `.Values` from values.json. Their output is
read in base64, so no byte of it is lost; what is no UTF-8 is recorded as `output64`. A template that fails ends the run of Helm,
which names its line: its complaint is recorded, and the others run again without it.
"""

import base64
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
BATCH = 40


def values(folder):
    """values.json as Helm's YAML reader takes it: it does not know pairs of surrogates."""
    text = (HERE / "values.json").read_text()
    pair = re.compile(r"\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})", re.I)
    path = os.path.join(folder, "values.yaml")
    with open(path, "w") as file:
        file.write(pair.sub(lambda found: json.loads('"%s"' % found[0]), text))
    return path


def helm(chart):
    """Standard output, or None and the complaint."""
    home = {"HELM_%s_HOME" % part: "/tmp/helm-probe-%s" % part.lower() for part in ("CACHE", "CONFIG", "DATA")}
    command = [os.environ.get("RUNNERCFG_HELM", "helm"), "template", "release-name", chart, "-f", os.path.join(os.path.dirname(chart), "values.yaml"), "--set", "set.whole=1"]
    done = subprocess.run(command, capture_output=True, env={**os.environ, **home, "TZ": "UTC"}, timeout=60)
    return (done.stdout, "") if done.returncode == 0 else (None, done.stderr.decode("utf-8", "replace"))


def complaint(text):
    """Go's own words: the last part of Helm's complaint that is no place."""
    text = text.split("\n\nUse --debug flag")[0].removeprefix("Error: ").strip()
    for cut in (r".*?error during tpl function execution for ", r".*?cannot parse template "):
        found = re.match(cut, text, re.S)
        if found:
            rest = text[found.end():]
            quoted = re.match(r'"(?:[^"\\]|\\.)*": ?', rest)
            text = rest[quoted.end():] if quoted else rest
    text = re.sub(r"template: \S+?:\d+(:\d+)?: ?", "", text)
    text = re.sub(r"^\s*\S+:\d+(:\d+)?\s*\n", "", text)
    text = re.sub(r'\s*executing "[^"]*" at <.*?>:\s+', "", text, flags=re.S)
    return text.strip()


def record(templates):
    rows = [None] * len(templates)
    folder = tempfile.mkdtemp()
    values(folder)
    chart = os.path.join(folder, "probe")
    shutil.copytree(HERE / "probe", chart)
    os.makedirs(os.path.join(chart, "templates"), exist_ok=True)
    for start in range(0, len(templates), BATCH):
        left = list(range(start, min(start + BATCH, len(templates))))
        while left:
            lines = []
            for index in left:
                lines.append('p%d: {{ tpl (b64dec "%s") . | b64enc | quote }}' % (index, base64.b64encode(templates[index].encode()).decode()))
            with open(os.path.join(chart, "templates", "probes.yaml"), "w") as file:
                file.write("\n".join(lines) + "\n")
            output, words = helm(chart)
            if output is None:
                place = re.search(r"probes\.yaml:(\d+)", words)
                if not place:
                    raise SystemExit("no place in: " + words)
                line = min(int(place[1]), len(left)) - 1
                rows[left.pop(line)] = {"fails": complaint(words)}
                continue
            found = dict(re.findall(rb'^p(\d+): "(.*)"$', output, re.M))
            for index in left:
                data = base64.b64decode(found[str(index).encode()])
                try:
                    rows[index] = {"output": data.decode("utf-8")}
                except UnicodeDecodeError:
                    rows[index] = {"output64": base64.b64encode(data).decode()}
            break
        print("%d of %d" % (min(start + BATCH, len(templates)), len(templates)), file=sys.stderr)
    shutil.rmtree(folder)
    return rows


def lines(path):
    """The lines of a file; what else Python takes for the end of one may stand in a template."""
    return [line for line in path.read_text().split("\n") if line]


def main():
    target = HERE / sys.argv[1]
    known = [json.loads(line) for line in lines(target)] if target.exists() else []
    if len(sys.argv) == 2:
        templates = [row["template"] for row in known]
        kept = []
    else:
        seen = {row["template"] for row in known}
        templates = [text for text in map(json.loads, lines(pathlib.Path(sys.argv[2]))) if text not in seen]
        templates = list(dict.fromkeys(templates))
        kept = known
    rows = kept + [{"template": template, **row} for template, row in zip(templates, record(templates))]
    with open(target, "w") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


main()
