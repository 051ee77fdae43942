"""Times TOML parsers against each other, in turns and in one run, and prints medians and ratios."""

import statistics
import subprocess
import sys

ROUNDS, SECONDS = 7, 0.3
PEERS = {
    "runnercfg": ["runnercfg/.build-bench/release/peer"],
    "LebJe/TOMLKit": ["lebje/.build-bench/release/peer"],
    "rtoml": [".build-bench/venv/bin/python", "peer.py", "rtoml"],
    "tomllib": [sys.executable, "peer.py", "tomllib"],
}
OURS, BASE = "runnercfg", "LebJe/TOMLKit"


class Process:
    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, request):
        self.process.stdin.write(request + "\n")
        self.process.stdin.flush()
        return [int(word) for word in self.process.stdout.readline().split()]

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def times(path, names):
    processes = {name: Process(PEERS[name]) for name in names}
    samples = {name: [] for name in names}
    for turn in range(ROUNDS):
        for name in names if turn % 2 == 0 else reversed(names):
            samples[name].append(processes[name].ask(f"time {path} {SECONDS}")[0])
    for process in processes.values():
        process.close()
    return {name: statistics.median(values) for name, values in samples.items()}


def memory(path, name):
    process = Process(PEERS[name])
    result, = process.ask(f"memory {path}")
    process.close()
    return result


def size(path):
    with open(path, "rb") as file:
        return len(file.read())


def main():
    print(f"{'':10}{'':16}{'MB/s':>8}{'ratio':>8}{'memory / input':>16}")
    for label in ("2K", "1M", "11M"):
        path = f".build-bench/{label}.toml"
        names = [name for name in PEERS if label != "11M" or name != "tomllib"]
        medians, bytes = times(path, names), size(path)
        for name in names:
            ratio = medians[BASE] / medians[name]
            line = f"{label:10}{name:16}{bytes * 1000 / medians[name]:8.1f}{ratio:8.2f}"
            print(line + (f"{memory(path, name) / bytes:16.1f}" if label != "2K" else ""))
    print("\ntime per MB of runnercfg, of that at 1 MB: all, and without the kernel's clearing of fresh pages")
    linearity()


def linearity():
    paths = {label: f".build-bench/{label}.toml" for label in ("1M", "11M", "33M", "100M")}
    process = Process(PEERS[OURS])
    samples = {label: [] for label in paths}
    for _ in range(ROUNDS):
        for label, path in paths.items():
            samples[label].append([nanoseconds / size(path) for nanoseconds in process.ask(f"time {path} 1")])
    process.close()
    base = [statistics.median(values) for values in zip(*samples["1M"])]
    for label, values in samples.items():
        wall, user = (statistics.median(values) for values in zip(*values))
        print(f"{label:10}{wall / base[0]:8.2f}{user / base[1]:8.2f}")


if __name__ == "__main__":
    main()
