"""The programs that are measured, and where they are."""
import os, pathlib, shutil


class Tools:
    def __init__(self, runnercfg, work):
        self.runnercfg = str(runnercfg)
        self.hello = str(work / "hello")
        self.work = work
        self.startup_config = pathlib.Path(__file__).parents[1] / "startup/config.toml"

    def peer(self, name):
        """A program of the benchmarks' own environment, or nothing."""
        path = self.work / "venv/bin" / name
        return str(path) if path.exists() else None

    def helm(self):
        """The one that HELM names, one on the PATH, or one that was fetched for the tests."""
        fetched = self.work.parent / "helm-36/helm"
        return os.environ.get("HELM") or shutil.which("helm") or (str(fetched) if fetched.exists() else None)

    def lint(self, *paths):
        return [self.runnercfg, "lint", *map(str, paths)]
