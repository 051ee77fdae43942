"""The most memory that a run holds, and how large the executable is."""
import pathlib, statistics, subprocess

from configs import folder_of_configs
from process import peak_bytes
from table import Row, megabytes, verdict

TITLE = "Memory"
MOST_MEMORY, MOST_EXECUTABLE = 100e6, 16e6


def rows(tools, folder, full):
    config = folder / "config.toml"
    config.write_text(tools.startup_config.read_text())
    yield Row("peak of `lint`, a config of 60 lines", megabytes(peak(tools.lint(config))))
    for count in (1000, 10_000):
        most = peak(tools.lint(folder_of_configs(folder / str(count), count)))
        yield Row(f"peak of `lint`, {count:,} small files", megabytes(most), target="below 100 MB", verdict=verdict(most < MOST_MEMORY))
    stripped = folder / "stripped"
    subprocess.run(["strip", "-o", stripped, tools.runnercfg], check=True)
    size = stripped.stat().st_size
    hello_size = pathlib.Path(tools.hello).stat().st_size
    yield Row("the executable, stripped; beside it hello", megabytes(size), megabytes(hello_size), target="below 16 MB", verdict=verdict(size < MOST_EXECUTABLE))


def peak(command):
    return statistics.median(peak_bytes(command) for _ in range(3))
