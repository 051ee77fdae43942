"""Runs yaml-test-suite through `runnercfg dump`: the same events, the same JSON where there is one, and exit 1 for what is no YAML."""
import concurrent.futures, json, os, subprocess, sys

command, suite = sys.argv[1:]


def dump(folder, form):
    with open(os.path.join(folder, "in.yaml"), "rb") as file:
        return subprocess.run([command, "dump", "--kind", "yaml", "--as", form, "-"], stdin=file, capture_output=True)


def documents(text):
    """All the JSON values of a text."""
    decoder, place, values = json.JSONDecoder(), 0, []
    while text[place:].strip():
        place += len(text[place:]) - len(text[place:].lstrip())
        value, place = decoder.raw_decode(text, place)
        values.append(value)
    return values


def run(folder):
    path = lambda name: os.path.join(folder, name)
    events = dump(folder, "events")
    if os.path.exists(path("error")):
        return events.returncode == 1, None
    with open(path("test.event"), "rb") as file:
        agrees = events.returncode == 0 and events.stdout == file.read()
    if not os.path.exists(path("in.json")):
        return agrees, None
    result = dump(folder, "json-1.2")
    with open(path("in.json"), encoding="utf-8") as file:
        expected = documents(file.read())
    # An empty stream has no documents, and no JSON.
    actual = documents(result.stdout.decode()) if result.returncode == 0 else [None]
    return agrees, result.returncode == 0 and (actual == expected or expected == [] and actual in ([], [None]))


folders = sorted(root for root, _, files in os.walk(suite) if "in.yaml" in files)
with concurrent.futures.ThreadPoolExecutor(2) as pool:
    verdicts = dict(zip(folders, pool.map(run, folders)))
names = {folder: os.path.relpath(folder, suite) for folder in folders}
bad_events = [names[folder] for folder, (events, _) in verdicts.items() if not events]
bad_values = [names[folder] for folder, (_, values) in verdicts.items() if values is False]
with_values = sum(values is not None for _, values in verdicts.values())
print(f"yaml-test-suite, events and refusals: {len(folders) - len(bad_events)} of {len(folders)}", *bad_events, sep="\n  ")
print(f"yaml-test-suite, JSON: {with_values - len(bad_values)} of {with_values}", *bad_values, sep="\n  ")
sys.exit(1 if bad_events or bad_values else 0)
