"""Each section is a module with a TITLE and with `rows(tools, folder, full)`, which measures in a fresh folder."""
from sections import cores, growth, memory, rendering, startup, throughput, yaml_files

ALL = {
    "startup": startup,
    "throughput": throughput,
    "growth": growth,
    "cores": cores,
    "memory": memory,
    "rendering": rendering,
    "yaml": yaml_files,
}
