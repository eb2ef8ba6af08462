#!/bin/sh
# Counts the instructions of the hot path with callgrind, and compares them with what instructions.txt keeps.
#
# Counts repeat to within 0.3 %. They change with the compiler and with
# the packages that this one builds on: write what was counted anew with --write, and say why in the commit.
set -eu
program=$(realpath "$1")
cd "$(dirname "$0")"

kept=instructions.txt
tolerance=3 # percent: processors differ in which SHA-256 they take

directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT INT TERM
# Valgrind cannot read the compiler's debugging data.
strip --strip-debug -o "$directory/program" "$program"

# Instructions of a run of so many.
run() {
    SWIFT_DETERMINISTIC_HASHING=1 valgrind --tool=callgrind --callgrind-out-file="$directory/out" \
        "$directory/program" "$1" "$2" >"$directory/log" 2>&1 || {
        cat "$directory/log" >&2
        exit 1
    }
    awk '/^summary:|^totals:/ { print $2; exit }' "$directory/out"
}

# Instructions of one, without start-up.
count() {
    few=$(run "$1" 100)
    many=$(run "$1" 600)
    echo $(((many - few) / 500))
}

verify=$(count verify)
status=0
fresh=
printf '%-28s %12s %12s %8s\n' 'what' 'instructions' 'kept' 'change'
report() {
    limit=$(awk -v name="$1" '$1 == name { print $2 }' "$kept" 2>/dev/null || true)
    fresh="$fresh$1 $2
"
    if [ -z "$limit" ]; then
        printf '%-28s %12s %12s\n' "$1" "$2" 'none'
        status=1
        return
    fi
    change=$(awk -v now="$2" -v was="$limit" 'BEGIN { printf "%+.1f", (now - was) * 100 / was }')
    printf '%-28s %12s %12s %7s%%\n' "$1" "$2" "$limit" "$change"
    if awk -v change="$change" -v most="$tolerance" 'BEGIN { exit !(change > most) }'; then status=1; fi
}
get=$(count get)
patch=$(count patch)
sealed=$(count patch-sealed)
seal=$(count seal)
get_checked=$(count get-checked)
patch_checked=$(count patch-checked)
patch_encrypted=$(count patch-encrypted)
report get "$((get - verify))"
report patch "$((patch - verify))"
report patch-sealed "$((sealed - verify - 2 * seal))"
report get-checked "$((get_checked - verify))"
report patch-checked "$((patch_checked - verify - 2 * seal))"
report patch-encrypted "$((patch_encrypted - verify - 2 * seal))"
echo "Each without its RSA operations: one verification has $verify instructions, one seal $seal; nothing is signed."

if [ "${2:-}" = --write ]; then
    printf '%s' "$fresh" >"$kept"
    echo "instructions: written to $kept"
elif [ "$status" -ne 0 ]; then
    echo "instructions: over what is kept by more than $tolerance %, or not kept at all" >&2
    exit 1
fi
