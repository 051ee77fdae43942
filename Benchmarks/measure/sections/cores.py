"""What the cores of a machine are good for."""
import os, shutil, statistics

from configs import folder_of_configs
from table import Row, duration
from turns import in_turns, ratio

TITLE = "Cores: `lint` of 1,000 small files, one core beside all"


def rows(tools, folder, full):
    cores = sorted(os.sched_getaffinity(0))
    what = f"all {len(cores)} cores; beside it one"
    if len(cores) == 1 or not shutil.which("taskset"):
        yield Row.unavailable(what)
        return
    command = tools.lint(folder_of_configs(folder / "files", 1000))
    every, one = in_turns([command, ["taskset", "-c", str(cores[0]), *command]], rounds=40, budget=20)
    # The target is for two cores; what more of them give depends on the machine.
    target = 1.7 if len(cores) == 2 else None
    yield Row.compared(what, duration(statistics.median(every)), duration(statistics.median(one)), ratio(one, every), at_least=target)
