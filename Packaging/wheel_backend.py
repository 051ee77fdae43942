"""Makes a Python wheel that carries the executable, so that `pip install`, `pipx` and pre-commit install it.

It is the build backend of pyproject.toml, and a program: wheel_backend.py EXECUTABLE FOLDER [release].

The executable comes from RUNNERCFG_BINARY; else from the release of this version below RUNNERCFG_DOWNLOAD; else it is built, where a
Swift toolchain is at hand.
"""
import base64, hashlib, os, pathlib, platform, re, shutil, subprocess, sys, sysconfig, tarfile, tempfile, time, urllib.request, zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
# Where releases are to be found; the project has no public home yet.
DOWNLOAD = os.environ.get("RUNNERCFG_DOWNLOAD", "")


def version():
    return re.search(r'static let version = "(.*)"', (ROOT / "Sources/Reports/Tool.swift").read_text()).group(1)


def executable():
    if "RUNNERCFG_BINARY" in os.environ:
        return pathlib.Path(os.environ["RUNNERCFG_BINARY"])
    folder = pathlib.Path(tempfile.mkdtemp())
    if DOWNLOAD:
        name = f"runnercfg-{version()}-{platform.machine()}-linux"
        with urllib.request.urlopen(f"{DOWNLOAD}/{name}.tar.gz") as answer, tarfile.open(fileobj=answer, mode="r|gz") as archive:
            for entry in archive:
                if entry.name.endswith("/runnercfg"):
                    (folder / "runnercfg").write_bytes(archive.extractfile(entry).read())
                    return folder / "runnercfg"
        sys.exit(f"{name}.tar.gz holds no executable")
    if shutil.which("swift"):
        subprocess.run(["swift", "build", "-c", "release", "--product", "runnercfg", "--scratch-path", str(folder)], cwd=ROOT, check=True)
        return folder / "release" / "runnercfg"
    sys.exit("set RUNNERCFG_BINARY to an executable or RUNNERCFG_DOWNLOAD to a place with releases, or install Swift to build one")


def write(binary, folder, tags):
    name = f"runnercfg-{version()}"
    info = f"{name}.dist-info"
    tag = "py3-none-" + ".".join(tags)
    metadata = f"""Metadata-Version: 2.1
Name: runnercfg
Version: {version()}
Summary: Finds, explains and repairs mistakes in GitLab Runner's configuration
License: MIT
Requires-Python: >=3.7
Description-Content-Type: text/markdown

{(ROOT / "README.md").read_text()}"""
    wheel = "Wheel-Version: 1.0\nGenerator: runnercfg\nRoot-Is-Purelib: false\n" + "".join(f"Tag: py3-none-{each}\n" for each in tags)
    files = {
        f"{name}.data/scripts/runnercfg": (pathlib.Path(binary).read_bytes(), 0o755),
        f"{info}/LICENSE": ((ROOT / "LICENSE").read_bytes(), 0o644),
        f"{info}/METADATA": (metadata.encode(), 0o644),
        f"{info}/WHEEL": (wheel.encode(), 0o644),
    }
    digest = lambda content: "sha256=" + base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
    record = "".join(f"{path},{digest(content)},{len(content)}\n" for path, (content, _) in files.items()) + f"{info}/RECORD,,\n"
    files[f"{info}/RECORD"] = (record.encode(), 0o644)
    # A zip knows no time before 1980.
    age = time.gmtime(max(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), 315532800))[:6]
    path = pathlib.Path(folder) / f"{name}-{tag}.whl"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry, (content, mode) in files.items():
            place = zipfile.ZipInfo(entry, age)
            place.external_attr, place.compress_type = (0o100000 | mode) << 16, zipfile.ZIP_DEFLATED
            archive.writestr(place, content)
    return path.name


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    return write(executable(), wheel_directory, [re.sub(r"[-.]", "_", sysconfig.get_platform())])


def build_sdist(sdist_directory, config_settings=None):
    raise NotImplementedError("sources come from the repository")


if __name__ == "__main__":
    binary, folder, *rest = sys.argv[1:]
    machine = platform.machine()
    # A static executable runs on every Linux, whatever its C library.
    released = [f"manylinux_2_17_{machine}", f"manylinux2014_{machine}", f"musllinux_1_1_{machine}"]
    print(write(binary, folder, released if rest else [re.sub(r"[-.]", "_", sysconfig.get_platform())]))
