"""Checks that reading takes linear time in every dimension: the time per byte of a text eight times as large, for each shape."""

import statistics

from compare import OURS, PEERS, Process, size

SHAPES = {
    "one long line": lambda n: "a = [" + "1, " * n + "1]\n",
    "one long string": lambda n: 'a = "' + "text " * n + '"\n',
    "one long comment": lambda n: "# " + "text " * n + "\n",
    "many comments": lambda n: "# text\n" * n,
    "blank lines": lambda n: "\n" * n,
    "many tables": lambda n: "".join(f"[t{i}]\nk = 1\n" for i in range(n)),
    "many inner tables": lambda n: "".join(f"[a.b.t{i}]\nk = 1\n" for i in range(n)),
    "many elements": lambda n: "[[t]]\nk = 1\n" * n,
    "elements with tables": lambda n: "[[t]]\n[t.a]\nk = 1\n[t.b]\n" * n,
    "many keys": lambda n: "".join(f"key{i} = 1\n" for i in range(n)),
    "many quoted keys": lambda n: "".join(f'"key \\u0041 {i}" = 1\n' for i in range(n)),
    "many dotted keys": lambda n: "".join(f"a.b.key{i} = 1\n" for i in range(n)),
    "one long dotted key": lambda n: "a." * n + "a = 1\n",
    "many long dotted keys": lambda n: "".join("a." * 150 + f"k{i} = 1\n" for i in range(n // 150)),
    "one wide inline table": lambda n: "a = { " + ", ".join(f"k{i} = 1" for i in range(n)) + " }\n",
    "many escapes": lambda n: 'a = "' + "\\u0041" * n + '"\n',
    "mistakes": lambda n: "a = = 1\n" * n,
    "duplicate keys": lambda n: "a = 1\n" * n,
    "unclosed arrays": lambda n: "a = [1,\n" * n,
    "deep arrays": lambda n: "a = " + "[" * n + "\n",
    "deep tables": lambda n: "a = " + "{a = " * n + "\n",
    "control characters": lambda n: "\x01" * n,
    "open strings": lambda n: 'a = "\n' * n,
    "quotes": lambda n: "'" * n,
}


def main():
    process = Process(PEERS[OURS])
    print(f"{'':26}{'ns per byte':>12}{'of 8 times the text':>22}")
    for name, shape in SHAPES.items():
        results = []
        for count in (50_000, 400_000):
            path = ".build-bench/shape.toml"
            with open(path, "w", newline="") as file:
                file.write(shape(count))
            results.append(statistics.median(process.ask(f"time {path} 0.2")[0] for _ in range(3)) / size(path))
        print(f"{name:26}{results[0]:12.2f}{results[1] / results[0]:22.2f}", flush=True)
    process.close()


main()
