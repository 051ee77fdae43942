"""A Python parser as the comparison sees it; see Peer.swift for the requests."""

import gc
import statistics
import sys
import time


def peak():
    with open("/proc/self/status") as status:
        line = next(line for line in status if line.startswith("VmHWM:"))
    return int(line.split()[1]) * 1024


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def main(parser):
    if parser == "rtoml":
        from rtoml import loads
    else:
        from tomllib import loads
    for line in sys.stdin:
        request, path, *rest = line.split()
        if request == "memory":
            before = peak()
            value = loads(read(path))
            print(peak() - before, flush=True)
            continue
        text, samples, deadline = read(path), [], time.perf_counter() + float(rest[0])
        gc.collect()
        while not samples or time.perf_counter() < deadline:
            start = time.perf_counter_ns()
            loads(text)
            samples.append(time.perf_counter_ns() - start)
        print(int(statistics.median(samples)), 0, flush=True)


main(sys.argv[1])
