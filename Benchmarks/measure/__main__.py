"""usage: python3 Benchmarks/measure RUNNERCFG FOLDER [--full] [SECTION...]"""
import argparse, os, pathlib, subprocess, sys, tempfile

import table
from process import Failure
from sections import ALL
from tools import Tools

RESULTS = pathlib.Path(__file__).parents[1] / "RESULTS.md"


def main():
    parser = argparse.ArgumentParser(prog="Benchmarks/run")
    parser.add_argument("runnercfg", type=pathlib.Path, help=argparse.SUPPRESS)
    parser.add_argument("work", type=pathlib.Path, help=argparse.SUPPRESS)
    parser.add_argument("--full", action="store_true", help="let inputs grow to 64,000 instead of 16,000")
    parser.add_argument("sections", nargs="*", metavar="SECTION", help=", ".join(ALL))
    arguments = parser.parse_args()
    unknown = [name for name in arguments.sections if name not in ALL]
    if unknown:
        parser.error(f"no such section: {unknown[0]}; there are {', '.join(ALL)}")

    tools = Tools(arguments.runnercfg.resolve(strict=True), arguments.work.resolve())
    if os.environ.get("HELM"):
        os.environ["HELM"] = str(pathlib.Path(os.environ["HELM"]).resolve(strict=True))
    version = subprocess.run([tools.runnercfg, "--version"], capture_output=True, text=True, check=True).stdout.splitlines()[0]
    measured = []
    for name in arguments.sections or ALL:
        print(f"measuring: {name}", file=sys.stderr, flush=True)
        measured.append((ALL[name].TITLE, in_scratch_folder(ALL[name], tools, arguments.full)))

    text = document(version, measured)
    print(text, end="")
    if not arguments.sections:
        RESULTS.write_text(text)


def in_scratch_folder(section, tools, full):
    before = os.getcwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            return list(section.rows(tools, pathlib.Path(folder), full))
        except Failure as failure:
            sys.exit(str(failure))
        finally:
            os.chdir(before)


def document(version, measured):
    return "\n".join(
        [
            "# Results",
            "",
            f"Written by `Benchmarks/run` for {version}. Machine: {table.machine()}.",
            "",
            "Times and ratios are medians of whole processes that ran in turns. A ratio is the median of the ratios of neighbouring runs, not the ratio of",
            "the medians; 10 % of these ratios are below, and 10 % above, the range given. A range of one figure means that there was time for one round only.",
            "",
            "The growth rows give the time of the largest input and of half of it, and how many times as long each doubling of the input took, from 1,000 on.",
            "A doubling above the target is in bold, and one makes the row `missed`, also where it is noise: a product of two sizes would show as doublings",
            "that grow towards 4. The range is that of the last doubling.",
            "",
            *table.lines(measured),
            "",
        ])


main()
