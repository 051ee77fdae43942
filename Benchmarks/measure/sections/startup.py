"""How long a whole run takes that has next to nothing to do."""
import shutil, statistics

from table import Row, duration
from turns import in_turns, ratio

TITLE = "Start-up: `lint` of a config of 60 lines"


def rows(tools, folder, full):
    config = folder / "config.toml"
    config.write_text(tools.startup_config.read_text())
    taplo, gitlab_runner = tools.peer("taplo"), shutil.which("gitlab-runner")
    peers = [
        ("beside a static program that says hello", [tools.hello], 2.2),
        ("beside `taplo lint`", taplo and [taplo, "lint", str(config)], 0.5),
        ("beside `gitlab-runner lint`", gitlab_runner and [gitlab_runner, "lint", "--config", str(config)], None),
    ]
    present = [peer for peer in peers if peer[1]]
    own, *others = in_turns([tools.lint(config)] + [command for _, command, _ in present], rounds=300, budget=30, warm_up=10)
    measured = dict(zip((name for name, _, _ in present), others))
    for name, command, target in peers:
        if command:
            other = measured[name]
            yield Row.compared(name, duration(statistics.median(own)), duration(statistics.median(other)), ratio(own, other), at_most=target)
        else:
            yield Row.unavailable(name)
