"""How long it takes to render a chart."""
import statistics

import charts
from table import Row, duration
from turns import in_turns, ratio

TITLE = "Rendering: a chart of 20 templates with 300 lines of values"


def rows(tools, folder, full):
    chart, helm = str(charts.usual(folder)), tools.helm()
    commands = [[tools.runnercfg, "render", "release-name", chart]] + ([[helm, "template", "release-name", chart]] if helm else [])
    own, *others = in_turns(commands, rounds=100, budget=20)
    what = "`render` beside `helm template`"
    if others:
        yield Row.compared(what, duration(statistics.median(own)), duration(statistics.median(others[0])), ratio(own, others[0]))
    else:
        yield Row.unavailable(what, duration(statistics.median(own)))
