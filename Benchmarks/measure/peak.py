"""Runs a command and prints, as JSON, how it ended and the most memory it held. Imports next to nothing, see process.py."""
import os, sys

sink = os.open(os.devnull, os.O_RDWR)
actions = [(os.POSIX_SPAWN_DUP2, sink, stream) for stream in (0, 1, 2)]
child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=actions)
_, status, usage = os.wait4(child, 0)
print(f'{{"status": {os.waitstatus_to_exitcode(status)}, "bytes": {usage.ru_maxrss * 1024}}}')
