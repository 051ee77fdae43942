"""Writes TOML of a wanted size, of the shapes that people write: sections, strings, numbers, dates, arrays, inline tables,
arrays of tables, comments. The same arguments give the same bytes."""

import sys

WORDS = "runner cache shared image helper bucket region server token limit builds volume network memory label node".split()


def section(number):
    word = WORDS[number % len(WORDS)]
    other = WORDS[(number * 7 + 3) % len(WORDS)]
    return f'''# The {word} of section {number}: what it is for, and since when.
[section_{number}]
name = "{word} {other} {number}"
enabled = {"true" if number % 3 else "false"}
limit = {number * 37 % 4096}
ratio = {number % 97}.{number % 89:02}
created = 2024-{number % 12 + 1:02}-{number % 28 + 1:02}T07:32:{number % 60:02}Z
path = 'C:\\builds\\{word}\\{number}'
url = "https://gitlab.example.com/group/{other}-{number}"
tags = ["{word}", "{other}", "linux", "amd64"]
ports = [80, 443, {8000 + number % 1000}]
  [section_{number}.{other}_options]
  image = "registry.example.com/{word}/{other}:{number % 20}.{number % 10}"
  memory = "{number % 16 + 1}Gi"   # as Kubernetes writes it
  timeouts.poll = {number % 600}
  timeouts.connect = {number % 60}
  labels = {{ app = "{word}", tier = "{other}" }}
  text = "escaped \\"{word}\\" and\\ttab"

[[element]]
key = "{word}"
value = {number}

'''


def main(size, path):
    with open(path, "w", newline="") as file:
        written = number = 0
        while written < size:
            text = section(number)
            file.write(text)
            written += len(text)
            number += 1


main(int(sys.argv[1]), sys.argv[2])
