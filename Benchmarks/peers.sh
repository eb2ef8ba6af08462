#!/bin/sh
# Runs the peers side by side; makes the Python environment of the one that comes with them.
set -eu
cd "$(dirname "$0")/.."

python=$(Interop/python.sh)
program=$1
shift
exec "$program" peers "$@" --peer "wechatpayv3=$python Benchmarks/Peers/wechatpayv3_peer.py"
