#!/bin/sh
# Validates OpenAPI documents in an environment of its own, and prints how many paths, operations, webhooks and schemas
# they have.
#
# Scripts/openapi-check.sh            the complete document of `wechatpay api openapi`, which must have been built
# Scripts/openapi-check.sh FILE...    these documents
set -eu
export PYTHONDONTWRITEBYTECODE=1
# The files are named from where the script was started.
here=$PWD
cd "$(dirname "$0")/.."
python=$PWD/$(Interop/python.sh openapi Scripts/openapi-requirements.txt)
script=$PWD/Scripts/openapi.py

if [ $# -eq 0 ]; then
    directory=$(mktemp -d)
    trap 'rm -rf "$directory"' EXIT INT TERM
    .build/debug/wechatpay api openapi --out "$directory/openapi.json"
    "$python" "$script" "$directory/openapi.json"
else
    cd "$here"
    "$python" "$script" "$@"
fi
