"""Runs two programs in turns and prints medians and the ratio of each pair."""
import os, statistics, sys, time

hello, runnercfg, config = sys.argv[1:]
sink = os.open(os.devnull, os.O_WRONLY)


def run(arguments):
    start = time.perf_counter()
    child = os.posix_spawn(arguments[0], arguments, {}, file_actions=[(os.POSIX_SPAWN_DUP2, sink, 1)])
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status == 0, status
    return (time.perf_counter() - start) * 1000


pairs = []
for turn in range(220):
    pair = (run([hello]), run([runnercfg, "lint", config]))
    if turn >= 20:
        pairs.append(pair)
a, b = (statistics.median(column) for column in zip(*pairs))
ratio = statistics.median(second / first for first, second in pairs)
print(f"hello {a:.2f} ms, lint {b:.2f} ms, ratio {ratio:.2f} (medians of {len(pairs)} pairs)")
