"""How long a values file takes, beside what else people check YAML with."""
import statistics, subprocess

from configs import clean_runner, config
from table import Row, duration
from turns import in_turns, ratio

RUNNERS = 6
TITLE = f"Values: `lint` of a values.yaml with {RUNNERS} runners in its `config` block"


def rows(tools, folder, full):
    values, schema = folder / "values.yaml", folder / "values.schema.json"
    block = "".join(f"    {line}\n" if line else "\n" for line in config(clean_runner, RUNNERS).splitlines())
    values.write_text(f"gitlabUrl: https://gitlab.acme.dev/\nconcurrent: {RUNNERS}\nrbac:\n  create: true\nrunners:\n  secret: runner-token\n  config: |\n{block}")
    with schema.open("w") as file:
        subprocess.run([tools.runnercfg, "schema", "values"], stdout=file, check=True)
    yamllint, check_jsonschema = tools.peer("yamllint"), tools.peer("check-jsonschema")
    peers = {
        "beside `yamllint`": yamllint and [yamllint, "--config-data", "relaxed", str(values)],
        "beside `check-jsonschema` with the schema of values": check_jsonschema and [check_jsonschema, "--schemafile", str(schema), str(values)],
    }
    present = [command for command in peers.values() if command]
    own, *others = in_turns([tools.lint(values), *present], rounds=40, budget=30, expected=(0, 1))
    for name, command in peers.items():
        if command:
            other = others[present.index(command)]
            yield Row.compared(name, duration(statistics.median(own)), duration(statistics.median(other)), ratio(own, other))
        else:
            yield Row.unavailable(name)
