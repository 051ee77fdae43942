"""YAMLLite beside readers that are no Swift: libfyaml, ryaml, PyYAML's CSafeLoader. In turns, work time, medians of the turns.

usage: peers.py BENCHMARK FYAML FILE...      (FYAML may be empty when libfyaml is not installed)
       peers.py --one ryaml|pyyaml FILE      one turn
"""

import statistics
import subprocess
import sys
import time


def one(name, path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    if name == "ryaml":
        import ryaml

        read = ryaml.loads
    else:
        import yaml

        read = lambda text: yaml.load(text, Loader=yaml.CSafeLoader)
    best, spent = float("inf"), 0.0
    while spent < 0.3:
        start = time.process_time()
        read(text)
        taken = time.process_time() - start
        best, spent = min(best, taken), spent + taken
    print(best)


def main(benchmark, fyaml, *paths):
    commands = {"YAMLLite": [benchmark, "--turn"]}
    if fyaml:
        commands |= {"libfyaml events": [fyaml, "events"], "libfyaml document": [fyaml, "document"]}
    commands |= {name: [sys.executable, __file__, "--one", name] for name in ("ryaml", "pyyaml")}
    print("MB a second of work, medians of turns; in brackets: YAMLLite's as a multiple")
    for path in paths:
        samples = {name: [] for name in commands}
        for turn in range(5):
            for name in list(commands) if turn % 2 == 0 else reversed(list(commands)):
                samples[name].append(float(subprocess.check_output([*commands[name], path])))
        medians = {name: statistics.median(values) for name, values in samples.items()}
        with open(path, "rb") as file:
            size = len(file.read()) / 1e6
        cells = [f"{name} {size / value:.1f} ({value / medians['YAMLLite']:.1f})" for name, value in medians.items()]
        print(f"{size:.3f} MB: " + ", ".join(cells), flush=True)


one(*sys.argv[2:]) if sys.argv[1] == "--one" else main(*sys.argv[1:])
