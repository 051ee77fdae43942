#!/usr/bin/env python3
"""Records charts.json anew: what real Helm makes of the charts in it.

usage: RUNNERCFG_HELM=/path/to/helm Tests/HelmTemplateTests/Recorded/charts.py

A case has a title, `files` by path (a mapping in place of a text is a packed chart: its files by path), `values` (a text) and
`options` of `helm template`. Recorded are `output`, or `fails` with Helm's last words.
"""
import io, json, os, pathlib, subprocess, tarfile, tempfile

here = pathlib.Path(__file__).parent
helm = os.environ["RUNNERCFG_HELM"]


def packed(files):
    """A .tgz of a chart's files, in a folder of its name."""
    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode="w:gz") as tar:
        for path, text in files.items():
            info = tarfile.TarInfo("packed/" + path)
            info.size = len(text.encode())
            tar.addfile(info, io.BytesIO(text.encode()))
    return archive.getvalue()


def recorded(case):
    case = {key: value for key, value in case.items() if key not in ("output", "fails")}
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for path, content in case["files"].items():
            file = folder / "chart" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(packed(content) if isinstance(content, dict) else content.encode())
        (folder / "values.yaml").write_text(case.get("values", ""))
        command = [helm, "template", "release-name", "chart", "-f", "values.yaml", *case.get("options", [])]
        homes = {f"HELM_{name}_HOME": str(folder / name) for name in ("CACHE", "CONFIG", "DATA")}
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, env={**os.environ, **homes})
    if done.returncode == 0:
        return {**case, "output": done.stdout}
    return {**case, "fails": done.stderr.strip().splitlines()[-1]}


cases = json.loads((here / "charts.json").read_text())
(here / "charts.json").write_text(json.dumps([recorded(case) for case in cases], indent=1, ensure_ascii=False) + "\n")
