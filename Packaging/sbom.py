"""Writes what an executable consists of, as CycloneDX 1.5.

The product has no dependencies; what is linked statically with it is the library of the Swift toolchain and the C library.
usage: sbom.py VERSION EXECUTABLE
"""
import datetime, hashlib, json, os, platform, subprocess, sys, uuid

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
    return {"type": kind, "bom-ref": reference, "name": name, "version": version, "licenses": [{"license": {"id": licence}}]}


program = part("application", "runnercfg", version, "MIT", f"pkg:generic/runnercfg@{version}")
program["hashes"] = [{"alg": "SHA-256", "content": digest}]
parts = [
    part("library", "swift-stdlib", toolchain, "Apache-2.0", f"pkg:generic/swift-stdlib@{toolchain}"),
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
