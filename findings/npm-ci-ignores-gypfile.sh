#!/usr/bin/env bash
# npm@11.19.1 and npm@10.9.4 with better-sqlite3@13.2.0, seen 2026-11-30: a package with "gypfile": false in its package.json, which
# brings ready binaries, is not compiled by the first `npm install`, but `npm ci` runs `node-gyp rebuild` in it all the same, and
# fails where there is no Python or compiler: a lock file does not say gypfile, and npm then goes by the file binding.gyp.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
seen=
for npm in 11.19.1 10.9.4; do
  mkdir "tool-$npm" "project-$npm"
  npm install --silent --no-audit --no-fund --prefix "tool-$npm" "npm@$npm"
  cd "project-$npm"
  this_npm() { node "../tool-$npm/node_modules/npm/bin/npm-cli.js" "$@" --silent --no-audit --no-fund --engine-strict=false >/dev/null 2>&1; }
  compiled() { if [ -d node_modules/better-sqlite3/build ]; then echo yes; else echo no; fi; }
  this_npm init -y
  this_npm install better-sqlite3@13.2.0
  declared=$(node -p "require('better-sqlite3/package.json').gypfile")
  first=$(compiled)
  rm -rf node_modules
  this_npm ci || true
  seen+="npm $npm: gypfile $declared, node-gyp ran in npm install: $first, in npm ci: $(compiled)"$'\n'
  cd ..
done
printf '%s' "$seen"
[ "$seen" = "npm 11.19.1: gypfile false, node-gyp ran in npm install: no, in npm ci: yes
npm 10.9.4: gypfile false, node-gyp ran in npm install: no, in npm ci: yes
" ]
