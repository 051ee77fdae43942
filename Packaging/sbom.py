"""Writes what an executable consists of, as CycloneDX 1.5.

The product has no dependencies; what is linked statically with it is the library of the Swift toolchain, the C++ library that it needs,
and the C library.
usage: sbom.py VERSION EXECUTABLE
"""
import datetime, glob, hashlib, json, os, platform, subprocess, sys, uuid

version, executable = sys.argv[1:]
with open(executable, "rb") as file:
    digest = hashlib.sha256(file.read()).hexdigest()
try:
    toolchain = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout.split("Swift version ")[1].split(" ")[0]
except (OSError, IndexError):
    toolchain = "unknown"
age = datetime.datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), datetime.timezone.utc)
libc, libc_version = platform.libc_ver()


def part(kind, name, version, licence, reference):
    licences = [{"expression": licence}] if " " in licence else [{"license": {"id": licence}}]
    return {"type": kind, "bom-ref": reference, "name": name, "version": version, "licenses": licences}


def compiler_library():
    """The version of the C++ library that the linker finds: the folder of libstdc++.a names it."""
    found = glob.glob("/usr/lib/gcc/*/*/libstdc++.a")
    return max((os.path.basename(os.path.dirname(path)) for path in found), key=lambda name: [int(part) for part in name.split(".") if part.isdigit()], default="unknown")


program = part("application", "runnercfg", version, "MIT", f"pkg:generic/runnercfg@{version}")
program["hashes"] = [{"alg": "SHA-256", "content": digest}]
parts = [
    # With the exception that what is compiled need not carry the licence.
    part("library", "swift-stdlib", toolchain, "Apache-2.0 WITH Swift-exception", f"pkg:generic/swift-stdlib@{toolchain}"),
    part("library", "libstdc++", compiler_library(), "GPL-3.0-or-later WITH GCC-exception-3.1", f"pkg:generic/libstdc%2B%2B@{compiler_library()}"),
    part("library", libc or "libc", libc_version or "unknown", "LGPL-2.1-or-later", f"pkg:generic/{libc or 'libc'}@{libc_version or 'unknown'}"),
]
json.dump(
    {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, digest)}",
        "version": 1,
        "metadata": {"timestamp": age.isoformat().replace("+00:00", "Z"), "component": program},
        "components": parts,
        "dependencies": [{"ref": program["bom-ref"], "dependsOn": [each["bom-ref"] for each in parts]}],
    },
    sys.stdout,
    indent=2,
)
print()
