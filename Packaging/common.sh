# What the packaging scripts share; sourced by each.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
version=$(sed -n 's/.*static let version = "\(.*\)"/\1/p' "$root/Sources/Reports/Tool.swift")
# Everything in a package is as old as the last commit, so that the same commit makes the same bytes.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$root" log -1 --format=%ct 2> /dev/null || echo 0)}
export SOURCE_DATE_EPOCH
# The project has no public home yet.
homepage=https://example.com/runnercfg
maintainer="The runnercfg authors <runnercfg@example.com>"
summary="Finds, explains and repairs mistakes in GitLab Runner's configuration"
machine=$(uname -m)
