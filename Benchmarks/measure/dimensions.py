"""What can grow in the files that runnercfg reads. Each function writes an input of a size into a folder that is empty, and says how
runnercfg is called."""
import subprocess

import charts
import configs

RUNNER = """[[runners]]
  name = "one"
  url = "https://gitlab.acme.dev/"
  token = "glrt-t1_a1b2c3d4e5f6g7h8i9j0"
"""


def written(folder, name, text):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return str(path)


def repeated(line, count):
    return "".join(line(number) for number in range(count))


def clean_runners(folder, size, runnercfg):
    return ["lint", written(folder, "config.toml", configs.config(configs.clean_runner, size))]


def mistaken_runners(folder, size, runnercfg):
    return ["lint", written(folder, "config.toml", configs.config(configs.mistaken_runner, size))]


def unknown_keys(folder, size, runnercfg):
    return ["lint", written(folder, "config.toml", RUNNER + '  executor = "shell"\n' + repeated(lambda i: f"  key{i} = {i}\n", size))]


def findings_on_one_line(folder, size, runnercfg):
    volumes = ", ".join(f'"/var/run/docker{i}.sock:/a"' for i in range(size))
    text = RUNNER + f'  executor = "docker"\n  [runners.docker]\n    image = "ruby:3.4"\n    volumes = [{volumes}]\n'
    return ["lint", written(folder, "config.toml", text)]


def files(folder, size, runnercfg):
    return ["lint", str(configs.folder_of_configs(folder, size))]


def yaml_documents(folder, size, runnercfg):
    document = lambda i: f"---\napiVersion: v1\nkind: ConfigMap\nmetadata: {{name: runner-{i}}}\ndata:\n  config.toml: |\n    concurrent = 4\n    unknown = {i}\n"
    return ["lint", written(folder, "maps.yaml", repeated(document, size))]


def secrets(folder, size, runnercfg):
    def document(number):
        data = f'{{runner-registration-token: "", runner-token: "glrt-{configs.secret(20, number)}"}}'
        return f"---\napiVersion: v1\nkind: Secret\nmetadata: {{name: runner-{number}}}\nstringData: {data}\n"

    return ["lint", written(folder, "secrets.yaml", repeated(document, size))]


def aliases(folder, size, runnercfg):
    text = "gitlabUrl: https://gitlab.acme.dev/\nshared: &shared {x: 1, y: 2}\nenvVars:\n"
    return ["lint", written(folder, "values.yaml", text + repeated(lambda i: f"  - {{name: A{i}, value: *shared}}\n", size))]


def suppressions(folder, size, runnercfg):
    text = repeated(lambda i: f"key{i} = {i} # runnercfg: ignore[unknown-key] read by our exporter\n", size)
    return ["lint", written(folder, "config.toml", "concurrent = 4\n" + text)]


def baseline_entries(folder, size, runnercfg):
    config = written(folder, "config.toml", RUNNER + '  executor = "shell"\n' + repeated(lambda i: f"  key{i} = {i}\n", size))
    baseline = str(folder / "baseline.json")
    subprocess.run([runnercfg, "lint", "--quiet", "--write-baseline", "--baseline", baseline, config], stdout=subprocess.DEVNULL, check=True)
    return ["lint", "--baseline", baseline, config]


def template_lines(folder, size, runnercfg):
    return ["lint", written(folder, "templates/map.yaml", "kind: ConfigMap\n" + repeated(lambda i: f"key{i}: {{{{ .Values.value{i} }}}}\n", size))]


def config_block(folder, size, runnercfg):
    block = "".join(f"    {line}\n" for line in configs.config(configs.mistaken_runner, size).splitlines())
    return ["lint", written(folder, "values.yaml", "gitlabUrl: https://gitlab.acme.dev/\nrunners:\n  config: |\n" + block)]


def rendered_range(folder, size, runnercfg):
    template = "kind: ConfigMap\nitems:\n{{ range .Values.items }}- {{ . | quote }}\n{{ end }}"
    return ["render", str(charts.small(folder, template, "items:\n" + repeated(lambda i: f"- item{i}\n", size)))]


def rendered_documents(folder, size, runnercfg):
    template = "{{ range $index, $item := .Values.items }}\n---\nkind: ConfigMap\nitem: {{ $index }}\n{{ end }}"
    return ["render", str(charts.small(folder, template, "items:\n" + repeated(lambda i: f"- item{i}\n", size)))]


def rendered_keys(folder, size, runnercfg):
    template = "kind: ConfigMap\nkeys: {{ toYaml .Values | nindent 2 }}\n"
    return ["render", str(charts.small(folder, template, repeated(lambda i: f"key{i}: {{a: {i}, b: [1, two]}}\n", size)))]


def policies(folder, size, runnercfg):
    head = RUNNER + '  executor = "instance"\n  [runners.autoscaler]\n    plugin = "aws"\n    [runners.autoscaler.plugin_config]\n      name = "group"\n'
    policy = lambda i: f'    [[runners.autoscaler.policy]]\n      periods = ["* 8-17 * * mon-fri"]\n      idle_count = {i}\n'
    return ["lint", written(folder, "config.toml", head + repeated(policy, size))]


ALL = {
    "runners, clean": clean_runners,
    "runners with findings and credentials": mistaken_runners,
    "unknown keys in a table": unknown_keys,
    "findings on one line": findings_on_one_line,
    "files in a folder": files,
    "documents in a YAML file": yaml_documents,
    "Secrets in a YAML file": secrets,
    "aliases": aliases,
    "suppressions": suppressions,
    "entries of the baseline": baseline_entries,
    "lines of a template": template_lines,
    "runners in a `config` block of values": config_block,
    "`render`: items of a `range`": rendered_range,
    "policies of an autoscaler": policies,
    "`render`: documents": rendered_documents,
    "`render`: keys of values": rendered_keys,
}
