"""The table of results, and what kind of machine they come from."""
import dataclasses, os, platform, re

HEADER = ("", "runnercfg", "beside it", "ratio", "10 % to 90 %", "target", "")


@dataclasses.dataclass
class Row:
    """One line: what was measured, the figure of runnercfg, that of a peer, their ratio and what it should be."""

    what: str
    own: str = ""
    other: str = ""
    ratio: str = ""
    spread: str = ""
    target: str = ""
    verdict: str = ""

    @classmethod
    def compared(cls, what, own, other, spread, at_most=None, at_least=None):
        target, met = "", True
        if at_most is not None:
            target, met = f"at most {at_most:g}", spread.median <= at_most
        if at_least is not None:
            target, met = f"at least {at_least:g}", spread.median >= at_least
        return cls(what, own, other, digits(spread.median), f"{digits(spread.low)} to {digits(spread.high)}", target, verdict(met) if target else "")

    @classmethod
    def unavailable(cls, what, own=""):
        return cls(what, own, "not available")


def verdict(met):
    return "met" if met else "**missed**"


def digits(number):
    return f"{number:.2f}" if number < 10 else f"{number:.0f}"


def duration(seconds):
    milliseconds = seconds * 1000
    if milliseconds >= 1000:
        return f"{seconds:.1f} s"
    return f"{milliseconds:.0f} ms" if milliseconds >= 100 else f"{milliseconds:.1f} ms"


def megabytes(count):
    return f"{count / 1e6:.1f} MB"


def lines(sections):
    """The table as Markdown: a line in bold for each section, its rows below."""
    yield line(HEADER)
    yield line(["---"] * len(HEADER))
    for title, rows in sections:
        yield line([f"**{title}**"] + [""] * (len(HEADER) - 1))
        for row in rows:
            yield line(dataclasses.astuple(row))


def line(cells):
    return ("| " + " | ".join(cells) + " |").replace("|  |", "| |").replace("|  |", "| |")


def machine():
    """The processor, how many cores may be used, memory, kernel."""
    model = platform.processor() or platform.machine()
    if os.path.exists("/proc/cpuinfo"):
        found = re.search(r"^model name\s*: (.*)$", open("/proc/cpuinfo").read(), re.MULTILINE)
        model = found[1] if found else model
    cores = len(os.sched_getaffinity(0))
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30
    return f"{model}, {cores} core{'s' if cores > 1 else ''}, {memory:.0f} GiB, {platform.system()} {platform.release()}"
