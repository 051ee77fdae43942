"""Measures commands in turns, so that whatever else the machine does slows all of them."""
import dataclasses, statistics, time

from process import seconds


@dataclasses.dataclass
class Spread:
    """The median of many figures, and what 10 % and 90 % of them stay below."""

    median: float
    low: float
    high: float

    @classmethod
    def of(cls, figures):
        ordered = sorted(figures)
        at = lambda part: ordered[round(part * (len(ordered) - 1))]
        return cls(statistics.median(ordered), at(0.1), at(0.9))


def in_turns(commands, rounds, budget, expected=(0,), warm_up=1):
    """A list of seconds for each command: so many rounds, or fewer, but at least one, when the budget of seconds is spent. The rounds
    that warm up count only where they leave no time for others."""
    columns = [[] for _ in commands]
    end = time.perf_counter() + budget
    for turn in range(-warm_up, rounds):
        if columns[0] and time.perf_counter() > end:
            break
        if turn == 0:
            columns = [[] for _ in commands]
        for column, command in zip(columns, commands):
            column.append(seconds(command, expected))
    return columns


def ratio(numerators, denominators):
    """The spread of the ratios of pairs that were measured one after the other."""
    return Spread.of([a / b for a, b in zip(numerators, denominators)])
