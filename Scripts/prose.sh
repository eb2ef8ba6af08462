#!/bin/sh
# Finds words that the project has replaced by standard terms: in comments and texts of Swift files, which include all
# errors and help, in names, and in the documents. Prints each occurrence as file:line and ends with 1 if there is one.
set -eu
cd "$(dirname "$0")/.."

# Word: the term to use instead.
words='answer|answers|answered|answering: response, respond
anew: again
beside: next to, in addition to, and
shall: must, or the present tense
meanwhile: while, in the meantime, or name the event
whoever|whichever|whatever|whomever: name the subject
spoilt|spoil|spoils: faulty
mend|mends|mended: fix, correct
memories: journal entries
patience: timeout, retry budget, rate limit: each by its name
truth value: Boolean
let be|lets be: ignore, discard
gone on with|goes on with|go on with|goes on from: resume, continue
took back|taken back|takes back: revoke, expire
came about|came of it|became of: name the result
for no fault of its own: transient failure
in good order: gracefully
small letters: lowercase
vouch|vouches: sign, certify
in place of: instead of'

# Parts of names, in camel case: the term to use instead.
names='Answer|Answered: Response
Concealed: Redacted
Spoilt|spoilt: Faulty
Refusal: Error
Memories|memories: entries
patience|Patience: timeout
requestLeft: mayHaveBeenSent
Pacer|Pacing: RateLimiter'

files=$(find Package.swift Sources Tests Benchmarks Examples Snippets -name '.build*' -prune -o -name '*.swift' -print | sort)

# What people read: comments, texts, documents. Code in backquotes and names of wire values are left out.
read=$(
    {
        # shellcheck disable=SC2086
        grep -nE '(^|[[:space:]])//' /dev/null $files | grep -v '// snippet\.' |
            sed -E 's|^([^:]+:[0-9]+:)(.*[[:space:]])?(///?[[:space:]].*)$|\1\3|'
        # shellcheck disable=SC2086
        grep -noE '"([^"\\]|\\.)*"' /dev/null $files
        grep -nE . README.md CONTRIBUTING.md
    } | sed -E -e 's/`[^`]*`//g' -e 's/"[a-z0-9_]+"//g'
)
# shellcheck disable=SC2086
code=$(grep -nE . /dev/null $files | sed -E -e 's|(^[^:]+:[0-9]+:)[[:space:]]*//.*|\1|' -e 's/"([^"\\]|\\.)*"//g')

found=0
check() { # texts, expression before and after the pattern, list
    IFS='
'
    for line in $4; do
        pattern=${line%%:*}
        if hits=$(printf '%s\n' "$1" | grep -E $5 ":[0-9]+:.*$2($pattern)$3"); then
            printf '%s\n' "$hits" | cut -c1-200 | sed "s/\$/  [use:${line#*:}]/"
            found=1
        fi
    done
}
check "$read" '\b' '\b' "$words" -i
check "$code" '([a-z]|\b)' '([A-Z]|\b)' "$names" -e
[ $found -eq 0 ] || echo "Retired words; see the terms in brackets." >&2
exit $found
