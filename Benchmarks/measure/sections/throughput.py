"""How long a large config.toml takes."""
import statistics

from configs import clean_runner, config, mistaken_runner
from table import Row, duration, megabytes
from turns import in_turns, ratio

TITLE = "Throughput: `lint` of a config of 4,200 runners"
RUNNERS = 4200


def rows(tools, folder, full):
    inputs = {}
    for name, runner in (("clean", clean_runner), ("mistaken", mistaken_runner)):
        inputs[name] = folder / name / "config.toml"
        inputs[name].parent.mkdir()
        inputs[name].write_text(config(runner, RUNNERS))
    tombi = tools.peer("tombi")
    for name, what, target, expected in (("clean", "nothing to find", 0.5, (0,)), ("mistaken", "findings and credentials in every runner", 2, (1,))):
        what = f"{what}, {megabytes(inputs[name].stat().st_size)}"
        # Both are measured against tombi on the clean file, which reports nothing there.
        commands = [tools.lint(inputs[name])] + ([[tombi, "lint", "--offline", str(inputs["clean"])]] if tombi else [])
        own, *others = in_turns(commands, rounds=40, budget=30, expected=(0, *expected))
        if others:
            beside = f"{duration(statistics.median(others[0]))} (`tombi lint`, clean file)"
            yield Row.compared(what, duration(statistics.median(own)), beside, ratio(own, others[0]), at_most=target)
        else:
            yield Row.unavailable(what, duration(statistics.median(own)))
