#!/bin/sh
# Starts the sandbox and lets wechatpayv3, a client in another language, make the page's calls.
set -eu
cd "$(dirname "$0")/.."

python=$(Interop/python.sh)

directory=$(mktemp -d)
.build/debug/wechatpay sandbox --write-credentials "$directory" --quiet >"$directory/sandbox.log" 2>&1 &
sandbox=$!
trap 'kill "$sandbox" 2>/dev/null || true; wait "$sandbox" 2>/dev/null || true; rm -rf "$directory"' EXIT INT TERM

waited=0
while [ ! -f "$directory/wechatpay.env" ]; do
    if ! kill -0 "$sandbox" 2>/dev/null || [ "$waited" -ge 300 ]; then
        echo "interop: the sandbox did not start:" >&2
        cat "$directory/sandbox.log" >&2
        exit 1
    fi
    sleep 0.1
    waited=$((waited + 1))
done

. "$directory/wechatpay.env"
"$python" Interop/wechatpayv3_calls.py
