#!/bin/sh
# Make sure Debian and Ubuntu have what Qt needs from the system; elsewhere there is nothing to do.
#
#   tools/system_packages.sh          what the program needs
#   tools/system_packages.sh --tests  what its tests need as well
#
# As root the missing packages are installed; otherwise the one command that does so is named, and
# what the program cannot start without stops here. A name with a bar has alternatives: newer
# releases have renamed it. Why each is here: docs/dependencies.md.
set -eu

libraries="libgl1 libegl1 libglib2.0-0t64|libglib2.0-0 libfontconfig1 libfreetype6 libdbus-1-3
    libgssapi-krb5-2 zlib1g libzstd1 libbrotli1 libx11-6 libx11-xcb1 libxkbcommon0
    libxkbcommon-x11-0 libxcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1
    libxcb-randr0 libxcb-render0 libxcb-render-util0 libxcb-shape0 libxcb-shm0 libxcb-sync1
    libxcb-util1 libxcb-xfixes0 libxcb-xkb1 libxcb-glx0 libwayland-client0 libwayland-cursor0
    libwayland-egl1"
fonts="fonts-noto-core fonts-noto-color-emoji"
test_tools="xvfb xauth xdotool poppler-utils dbus-daemon|dbus"

[ -r /etc/debian_version ] && command -v dpkg-query >/dev/null 2>&1 &&
    command -v apt-get >/dev/null 2>&1 || exit 0

# Print those of the named packages of which no alternative is installed.
missing_of() {
    # shellcheck disable=SC2046 # one argument a name is meant
    there=" $(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $(echo "$@" | tr '|' ' ') \
        2>/dev/null | sed -n 's/^installed //p' | tr '\n' ' ') "
    for package in "$@"; do
        found=no
        for name in $(echo "$package" | tr '|' ' '); do
            case "$there" in *" $name "*) found=yes ;; esac
        done
        if [ "$found" = no ]; then echo "$package"; fi
    done
}

# Print the name this release knows each package by.
names_here() {
    for package in "$@"; do
        chosen=${package##*|}
        for name in $(echo "$package" | tr '|' ' '); do
            if apt-cache show "$name" >/dev/null 2>&1; then chosen=$name && break; fi
        done
        echo "$chosen"
    done
}

install_now() {
    # shellcheck disable=SC2046 # one argument a package is meant
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        $(names_here "$@") </dev/null >/dev/null
}

cd "$(dirname "$0")/.."
venv=
if ! .venv/bin/python -c '' 2>/dev/null; then
    python=$(tools/find_python.sh)
    if ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        # Debian keeps this part of Python in a package of its own.
        venv=python$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv
    fi
fi

needed="$libraries $venv"
wanted=$fonts
if [ "${1:-}" = --tests ]; then
    needed="$needed $fonts $test_tools"
    wanted=
fi

# shellcheck disable=SC2086 # lists of names, split on purpose
missing=$(missing_of $needed $wanted)
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    # shellcheck disable=SC2046,SC2086
    echo "Installing system packages:" $(names_here $missing) >&2
    # shellcheck disable=SC2086
    if ! install_now $missing 2>/dev/null; then
        apt-get update -qq </dev/null || true
        install_now $missing || true
    fi
    # shellcheck disable=SC2086
    missing=$(missing_of $needed $wanted)
    [ -n "$missing" ] || exit 0
fi

# shellcheck disable=SC2086
command="sudo apt-get install $(names_here $missing | tr '\n' ' ')"
# shellcheck disable=SC2086
if [ -n "$(missing_of $needed)" ]; then
    echo "System packages are missing. Please type this once, then try again: $command" >&2
    exit 1
fi
echo "Some signs (Thai, emoji) may show as boxes; this installs their fonts: $command" >&2
