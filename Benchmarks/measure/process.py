"""Runs a command to its end, and says how long it took and how much memory it had."""
import json, os, pathlib, subprocess, sys, time

SINK = os.open(os.devnull, os.O_RDWR)
LAUNCHER = pathlib.Path(__file__).with_name("peak.py")


class Failure(Exception):
    """A command ended in another way than it should have."""


def environment():
    """What a command finds: nothing that belongs to the user."""
    return {"PATH": os.environ["PATH"], "HOME": os.getcwd(), "LC_ALL": "C.UTF-8"}


def seconds(command, expected=(0,)):
    """How long the command takes, by the clock; its output is thrown away."""
    actions = [(os.POSIX_SPAWN_DUP2, SINK, stream) for stream in (0, 1, 2)]
    start = time.perf_counter()
    child = os.posix_spawnp(command[0], command, environment(), file_actions=actions)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    taken = time.perf_counter() - start
    check(command, status, expected)
    return taken


def peak_bytes(command, expected=(0,)):
    """The most memory the command ever held. The launcher is a small process of its own: the system counts the memory of the process
    that starts a command as the command's. Its own 9 MB or so are the least that can be told."""
    run = subprocess.run([sys.executable, "-I", "-S", str(LAUNCHER), *command], stdout=subprocess.PIPE, env=environment(), check=True)
    report = json.loads(run.stdout)
    check(command, report["status"], expected)
    return report["bytes"]


def check(command, status, expected):
    if status not in expected:
        raise Failure(f"{' '.join(map(str, command))[:200]}: exit {status}")
