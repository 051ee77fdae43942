"""Writes a .tar.gz that only depends on what is in it.

usage: archive.py ARCHIVE FOLDER FILE[=NAME]...
"""
import gzip, io, os, sys, tarfile

target, folder, *files = sys.argv[1:]
age = int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
buffer = io.BytesIO()
with tarfile.open(fileobj=buffer, mode="w", format=tarfile.USTAR_FORMAT) as archive:
    for path, name in sorted((file.partition("=")[0], file.partition("=")[2] or os.path.basename(file)) for file in files):
        with open(path, "rb") as file:
            content = file.read()
        entry = tarfile.TarInfo(f"{folder}/{name}")
        entry.size, entry.mtime = len(content), age
        entry.mode = 0o755 if os.access(path, os.X_OK) else 0o644
        archive.addfile(entry, io.BytesIO(content))
with open(target, "wb") as file, gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=age) as compressed:
    compressed.write(buffer.getvalue())
