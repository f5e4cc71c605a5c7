#!/bin/sh
# Bring .venv in line with requirements.lock and pyproject.toml; in line already, it takes no time.
#
# A stamp inside .venv holds the checksums it was made from. A .venv that was moved with its folder,
# or whose Python is gone or was replaced by a newer one, is made anew.
set -eu
cd "$(dirname "$0")/.."

folder=.venv
stamp=$folder/made-from
python=$folder/bin/python

works_here() {
    grep -qsF "$(pwd -P)/$folder" "$folder/bin/activate" && "$python" -c 'import pip' 2>/dev/null
}

install() {
    "$python" -m pip install --quiet --disable-pip-version-check --no-input "$@" </dev/null
}

wanted=$(cksum requirements.lock pyproject.toml)
if works_here; then
    if [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ]; then exit 0; fi
else
    chosen=$(tools/find_python.sh)
    if ! "$chosen" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        echo "$chosen lacks the venv module; please install it (Debian, Ubuntu: python3-venv)." >&2
        exit 1
    fi
    echo "Making $folder with $chosen ..." >&2
    "$chosen" -m venv --clear "$folder"
fi
echo "Installing requirements.lock into $folder; the first time takes a minute or two ..." >&2
rm -f "$stamp"
install --require-hashes -r requirements.lock
install --no-deps --no-build-isolation -e .
printf '%s\n' "$wanted" >"$stamp"
