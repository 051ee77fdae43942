#!/usr/bin/env python3
"""Lints the catalogued mistakes and holds docs/rules/catalogue.tsv against what is found.

usage: catalogue.py BINARY SHARED LEAST

A bad case counts as found when a rule that the catalogue names for it stands on the line of the mistake; LEAST is the least share in percent. No good case may
draw an error or a warning."""
import re
import subprocess
import sys

binary, shared, least = sys.argv[1], sys.argv[2], int(sys.argv[3])
failed = False
for cases in ("cases", "field"):
    run = subprocess.run([sys.executable, f"{shared}/tools/score_cases.py", binary, f"{shared}/cases/{cases}.jsonl", "--names", "docs/rules/catalogue.tsv"], capture_output=True, text=True)
    line = run.stdout.strip().splitlines()[-1]
    print(f"{cases}: {line}")
    found, of = map(int, re.search(r"bad: (\d+) of (\d+)", line).groups())
    false = int(re.search(r"(\d+) false", line).group(1))
    failed |= false > 0 or found * 100 < least * of
sys.exit(failed)
