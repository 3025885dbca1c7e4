# SPDX-License-Identifier: GPL-3.0-or-later
# Read by app/run and tests/run: what Accord needs on Debian 12, and how it is installed and built.

# To start it, to build it, to test it; one line a purpose.
packages_run=(
  libgtk-4-1 libadwaita-1-0 libjson-glib-1.0-0 libsqlite3-0 libcsv3 libical3
  adwaita-icon-theme librsvg2-common dconf-gsettings-backend shared-mime-info
  fonts-noto-core fonts-noto-cjk
  iso-codes tzdata
)
packages_build=(
  gcc libc6-dev pkgconf meson ninja-build
  gettext desktop-file-utils
  libglib2.0-dev libglib2.0-bin
  libgtk-4-dev libadwaita-1-dev libjson-glib-dev libsqlite3-dev libcsv-dev libical-dev
)
packages_test=(
  python3 python3-jsonschema python3-icalendar
  appstream
  xvfb xauth dbus-daemon openbox xdotool
  at-spi2-core libatspi2.0-dev libxtst-dev
  poppler-utils
  clang libclang-rt-dev llvm
)

# say TEXT: progress goes to the standard error, so that the program's own output stays clean.
say ()
{
  printf '%s\n' "$*" >&2
}

# list_missing PACKAGE…: those that are not installed, one a line.
list_missing ()
{
  comm -23 <(printf '%s\n' "$@" | sort -u) \
           <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^installed //p' | sort -u)
}

# install_packages PACKAGE…: installs what is missing; does nothing where there is no dpkg.
install_packages ()
{
  local missing log as_root=()

  command -v dpkg-query >/dev/null || return 0
  mapfile -t missing < <(list_missing "$@")
  [[ ${#missing[@]} -gt 0 ]] || return 0

  if [[ $EUID -ne 0 ]]; then
    as_root=(sudo)
    [[ -t 0 ]] || as_root=(sudo -n)
    if ! command -v sudo >/dev/null || ! { [[ -t 0 ]] || sudo -n true 2>/dev/null; }; then
      say "These packages are missing; have them installed, then start again: ${missing[*]}"
      return 1
    fi
  fi

  say "Installing missing packages (${#missing[@]}), and what they need …"
  log=$(mktemp)
  # Where one of somebody's archives cannot be reached, Debian's may do.
  if ! { "${as_root[@]}" apt-get update -q || true
         "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
           apt-get install -y -q --no-install-recommends "${missing[@]}"; } >"$log" 2>&1 </dev/null; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    say "The packages could not be installed: ${missing[*]}"
    return 1
  fi
  rm -f "$log"
}

# What is built; all that the build folder makes by itself, if nothing is named.
targets=()

# try_build FOLDER OPTION…: configures the folder if it is not, and builds. Fails if other options configured it.
try_build ()
{
  local folder=$1
  shift

  mkdir -p "$folder" || return 1
  if [[ -f $folder/build.ninja ]]; then
    cmp -s "$folder/options" <(printf '%s\n' "$source" "$@") || return 1
  else
    meson setup "$@" "$folder" "$source" >"$folder/build.log" 2>&1 </dev/null || return 1
    printf '%s\n' "$source" "$@" >"$folder/options"
  fi

  ninja -C "$folder" "${targets[@]}" >"$folder/build.log" 2>&1 </dev/null
}

# build FOLDER OPTION…: builds without a word; if it fails, shows the end of the log. A folder that other options,
# another place or another meson made is made anew; an error in the sources is no reason for that.
build ()
{
  local folder=$1

  try_build "$@" && return
  if ! grep -v '^FAILED: build\.ninja' "$folder/build.log" 2>/dev/null | grep -q '^FAILED: '; then
    rm -rf "$folder"
    try_build "$@" && return
  fi

  tail -n 20 "$folder/build.log" >&2
  say "Accord could not be built; all of it is in $folder/build.log."
  return 1
}
