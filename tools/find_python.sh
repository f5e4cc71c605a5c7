#!/bin/sh
# Print the path of a Python this program runs on (3.11 to 3.14), or say in one line that there is none.
# REP_JOURNAL_PYTHON names another one.
set -eu

fits() {
    command -v "$1" >/dev/null 2>&1 &&
        "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' >/dev/null 2>&1
}

for name in "${REP_JOURNAL_PYTHON:-python3}" python3.14 python3.13 python3.12 python3.11 python; do
    if fits "$name"; then
        command -v "$name"
        exit 0
    fi
done
found=$(python3 --version 2>&1) || found="no python3"
echo "Rep Journal needs Python 3.11 to 3.14; found: $found. Please install one of these and try again." >&2
exit 1
