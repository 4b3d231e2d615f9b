# shellcheck shell=bash
# Sourced by run.sh and test.sh: checks of the machine, installations that are skipped when nothing changed, progress lines.
# Expects the current folder to be the repository.

readonly LOGS="$PWD/artifacts/logs" STAMPS="$PWD/artifacts/stamps"
mkdir -p "$LOGS" "$STAMPS"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
# No build server outlives the command that started it.
export MSBUILDDISABLENODEREUSE=1
export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true
# Chinese cultures and the folding of full-width characters need ICU, whatever the machine prefers.
unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT

say() { printf '%s\n' "$*"; }
fail() { printf 'Error: %s\n' "$*" >&2; exit 1; }

# Fails with the missing program and where to get it.
check_machine() {
  command -v dotnet >/dev/null || fail "the .NET 10 SDK is missing. Get it from https://dotnet.microsoft.com/download/dotnet/10.0"
  dotnet --list-sdks | grep -q '^10\.' || fail "a .NET 10 SDK is needed; found: $(dotnet --list-sdks | cut -d' ' -f1 | tr '\n' ' '). Get it from https://dotnet.microsoft.com/download/dotnet/10.0"
  { command -v node && command -v npm; } >/dev/null || fail "Node.js 20 or newer with npm is missing. Get it from https://nodejs.org"
  node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 20 ? 0 : 1)' || fail "Node.js 20 or newer is needed; found $(node --version). Get it from https://nodejs.org"
  if [ "$(uname -s)" = Linux ] && ! find /usr/lib /usr/lib64 /lib "${LD_LIBRARY_PATH:-/nonexistent}" -name 'libicuuc.so*' -print -quit 2>/dev/null | grep -q .; then
    fail "the ICU library is missing. On Debian or Ubuntu: apt-get install \"\$(apt-cache search --names-only '^libicu[0-9]+\$' | cut -d' ' -f1 | tail -1)\""
  fi
}

# One number for the content of files: hash_of PATH...
hash_of() {
  find "$@" \( -name node_modules -o -name dist -o -name dev-dist -o -name .out -o -name bin -o -name obj \) -prune -o -type f -print0 \
    | LC_ALL=C sort -z | xargs -0 cksum | cksum | tr ' ' '-'
}

# Runs a long command with a line that shows the time: with_progress "label" command...
# Its output goes to a log, whose end is shown when the command fails.
with_progress() {
  local label="$1" log status=0 start=$SECONDS shown=0 child
  log="$LOGS/$(printf '%s' "$label" | tr -c 'A-Za-z0-9\n' '-').log"
  shift
  "$@" >"$log" 2>&1 </dev/null &
  child=$!
  # A command in the background ignores Ctrl-C, so it is passed on.
  trap 'kill -TERM "$child" 2>/dev/null; wait "$child"; printf "\nStopped.\n"; exit 130' INT TERM HUP
  [ -t 1 ] || say "… $label"
  while kill -0 "$child" 2>/dev/null; do
    if [ -t 1 ]; then
      printf '\r… %s (%d s) ' "$label" $((SECONDS - start))
    elif [ $((SECONDS - start - shown)) -ge 30 ]; then
      shown=$((SECONDS - start))
      say "… $label (${shown} s)"
    fi
    sleep 0.3
  done
  wait "$child" || status=$?
  trap - INT TERM HUP
  if [ "$status" -eq 0 ]; then
    if [ -t 1 ]; then printf '\r'; fi
    printf '✓ %s (%d s)\n' "$label" $((SECONDS - start))
  else
    printf '\n✗ %s failed after %d s. The end of %s:\n' "$label" $((SECONDS - start)) "$log" >&2
    tail -n 40 "$log" >&2
  fi
  return "$status"
}

# Runs a command only when the files it depends on have changed since it last succeeded:
# when_changed STAMP RESULT "label" PATH... -- command...
when_changed() {
  local stamp="$STAMPS/$1" result="$2" label="$3" paths=() now
  shift 3
  while [ "$1" != -- ]; do paths+=("$1"); shift; done
  shift
  now="$(hash_of "${paths[@]}")"
  if [ -e "$result" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$now" ]; then
    return 0
  fi
  rm -f "$stamp"
  with_progress "$label" "$@" || return
  printf '%s' "$now" >"$stamp"
}

# npm ci in a folder, unless its lock is the one that was installed: npm_install FOLDER "label" [npm options]
npm_install() {
  local folder="$1" label="$2"
  shift 2
  when_changed "npm-$(printf '%s' "$folder" | tr / -)" "$folder/node_modules" "$label" "$folder/package.json" "$folder/package-lock.json" \
    -- npm ci --prefix "$folder" --no-audit --no-fund --loglevel=error "$@"
}

# The server's binaries. Their install script only makes links, which the product makes itself.
install_postgres() { npm_install tools/postgres "Installing PostgreSQL 18" --ignore-scripts; }

install_client() { [ ! -f client/package-lock.json ] || npm_install client "Installing the client's packages"; }

build_client() {
  [ -f client/package-lock.json ] || return 0
  when_changed client-build client/dist/index.html "Building the client" client -- npm run --prefix client build
}

build_api() {
  when_changed api-build artifacts/bin/Api/release/GovernanceApi.Api "Building the API" \
    src Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig global.json \
    -- dotnet build src/Api -c Release --nologo -v quiet -p:UseSharedCompilation=false
}
