"""How the time grows with the input: twice the input should take about twice as long, whatever it is that grows."""
import statistics

import dimensions
from process import seconds
from table import Row, digits, duration, verdict
from turns import in_turns, ratio

TITLE = "Growth: each doubling of the input"
SMALLEST = 1000
LARGEST, LARGEST_IN_FULL = 16_000, 64_000
TOO_LONG = 20
MOST = 2.1


def rows(tools, folder, full):
    for place, (name, dimension) in enumerate(dimensions.ALL.items()):
        yield growth(tools, folder / str(place), name, dimension, LARGEST_IN_FULL if full else LARGEST)


def growth(tools, folder, name, dimension, largest):
    commands, columns, sizes, size = [], [], [], SMALLEST
    while size <= largest and not is_too_long(columns):
        place = folder / str(size)
        place.mkdir(parents=True)
        commands.append([tools.runnercfg, *dimension(place, size, tools.runnercfg)])
        columns.append([seconds(commands[-1], (0, 1))])
        sizes.append(size)
        size *= 2
    if not is_too_long(columns):
        columns = in_turns(commands, rounds=15, budget=6, expected=(0, 1), warm_up=0)
    doublings = [ratio(after, before) for before, after in zip(columns, columns[1:])]
    if not doublings:
        return Row(name, f"over {TOO_LONG} s at {SMALLEST:,}", target=f"at most {MOST}", verdict=verdict(False))
    last = doublings[-1]
    is_kept = [round(each.median, 2) <= MOST for each in doublings]
    figures = " ".join(digits(each.median) if kept else f"**{digits(each.median)}**" for each, kept in zip(doublings, is_kept))
    stopped = f" (stopped: over {TOO_LONG} s)" if is_too_long(columns) else ""
    at = lambda index: f"{duration(statistics.median(columns[index]))} at {sizes[index]:,}"
    return Row(
        name, at(-1) + stopped, at(-2), figures, f"{digits(last.low)} to {digits(last.high)}", f"at most {MOST}",
        verdict(all(is_kept)))


def is_too_long(columns):
    return bool(columns) and min(columns[-1]) > TOO_LONG
