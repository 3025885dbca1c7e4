#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a test of the window on a session bus of its own: on-a-bus.sh PROGRAM. Only what the test says goes to the
# standard output, not what the bus starts.
#
# The window, its manager, the bus and the registry of accessibility are four programs, and seldom a test waits for one
# of them in vain. A test that fails is therefore tried once more, and says so.

said=$(mktemp)
trap 'rm -f "$said"' EXIT

run ()
{
  dbus-run-session -- sh -c 'exec "$0" >&3' "$1" 3>"$said" >&2
}

if run "$1"; then
  cat "$said"
  exit 0
fi

echo "# failed, tried once more; the first time it said:"
sed 's/^/#   /' "$said"
run "$1"
status=$?
cat "$said"
exit "$status"
