# shellcheck shell=bash
# Sourced by test.sh: how one check is run and counted, and the checks of each part.

passed=0 failed=0 summary=()

# What a counting check found: add_results PASSED FAILED "label" SECONDS
add_results() {
  passed=$((passed + $1)) failed=$((failed + $2))
  local mark=✓
  [ "$2" -eq 0 ] || mark=✗
  local line
  line="$(printf '%s %s: %d passed, %d failed (%d s)' "$mark" "$3" "$1" "$2" "$4")"
  say "$line"
  summary+=("$line")
}

# The tests that failed, with what they say, and the end of the log: a long log hides them else.
show_end_of() {
  local found
  found="$(grep -n -A 20 -E '^ *failed [A-Z]|\[FAIL\]|Cleanup Failure|^ *[0-9]+\) \[|^ *FAIL ' "$1" | cut -c 1-400 | head -n 120)"
  if [ -n "$found" ]; then
    say "--- what failed in $1"
    say "$found"
  fi
  say "--- the end of $1"
  tail -n "${2:-60}" "$1"
  say "---"
}

# One step that passes or fails as a whole: check "label" command...
check() { count_check "$1" '' "${@:2}"; }

# A step whose tests are counted: count_check "label" COUNTER command...
# COUNTER is a function that prints "PASSED FAILED" from the log; without it the step counts as one.
count_check() {
  local label="$1" counter="$2" log status=0 start=$SECONDS good=0 bad=0
  log="$LOGS/$(printf '%s' "$label" | tr -c 'A-Za-z0-9\n' '-').log"
  shift 2
  say "… $label"
  "$@" >"$log" 2>&1 </dev/null || status=$?
  if [ -n "$counter" ]; then
    read -r good bad < <("$counter" "$log") || true
  fi
  # A runner that stopped without counting, or that failed beside its tests, is itself a failure.
  if [ "$status" -ne 0 ] && [ "${bad:-0}" -eq 0 ]; then
    bad=1
  elif [ "$status" -eq 0 ] && [ $((${good:-0} + ${bad:-0})) -eq 0 ]; then
    if [ -n "$counter" ]; then bad=1; say "No test was found in $log"; else good=1; fi
  fi
  [ "$bad" -eq 0 ] || show_end_of "$log"
  add_results "${good:-0}" "$bad" "$label" $((SECONDS - start))
}

report() {
  say
  printf '%s\n' "${summary[@]}"
  say "Took $(($1 / 60)) min $(($1 % 60)) s"
  say "$passed passed, $failed failed"
  [ "$failed" -eq 0 ] || exit 1
}

# ---- .NET ----

install_postgres_check() { install_postgres; }

dotnet_checks() {
  check "shell scripts parse" bash -n run.sh test.sh tools/shell/common.sh tools/shell/checks.sh
  check "format" dotnet format whitespace . --folder --verify-no-changes --include src tests
  check "packages restore from the lock files" dotnet restore GovernanceApi.sln --locked-mode --nologo
  check "build with warnings as errors" dotnet build GovernanceApi.sln -c Debug --no-restore --nologo -v minimal -warnaserror
  count_check "tests on PostgreSQL" count_dotnet dotnet test --solution GovernanceApi.sln -c Debug --no-build --no-progress --no-ansi
}

# The closing summary of Microsoft.Testing.Platform. A skipped test is a check that was not done, so it counts as failed.
count_dotnet() {
  awk '/Test run summary/ { on = 1 }
       on && /^ *succeeded:/ { good = $2 }
       on && /^ *(failed|skipped|error):/ { bad += $2 }
       END { print good + 0, bad + 0 }' "$1"
}

# ---- client ----

client_checks() {
  check "client packages install from the lock file" npm ci --prefix client --no-audit --no-fund --loglevel=error
  # What npm ci installed is what run.sh would install.
  rm -f "$STAMPS/npm-client"
  local script
  for script in typecheck lint; do client_script "$script" "client $script"; done
  if [ -f client/src/api/schema.d.ts ]; then check "client types are those of the contract" client_types; fi
  count_check "client unit tests" count_vitest npm run --prefix client test -- --reporter=default --reporter=json --outputFile.json="$LOGS/vitest.json"
  client_script build "client build"
  client_script budget "client byte budget"
}

client_types() {
  local before
  before="$(cksum client/src/api/schema.d.ts)"
  npm ci --prefix client/tools/apigen --ignore-scripts --no-audit --no-fund --loglevel=error || return
  npm run --prefix client gen:api || return
  [ "$(cksum client/src/api/schema.d.ts)" = "$before" ] || { say "client/src/api/schema.d.ts was out of date; it is regenerated now: review and commit it."; return 1; }
}

client_script() {
  check "$2" npm run --prefix client "$1"
}

count_vitest() {
  json_counts "$LOGS/vitest.json" 'r => [r.numPassedTests, r.numFailedTests + r.numPendingTests + r.numTodoTests]'
}

# json_counts FILE 'report => [passed, failed]'
json_counts() {
  node -e '
    const fs = require("node:fs");
    if (!fs.existsSync(process.argv[1])) process.exit(1);
    console.log(eval(process.argv[2])(JSON.parse(fs.readFileSync(process.argv[1], "utf8"))).join(" "));' "$1" "$2"
}

# ---- contract, containers ----

contract_checks() {
  npm_check tools/contract
  check "OpenAPI: Spectral" npm run --prefix tools/contract spectral
  check "OpenAPI: Redocly" npm run --prefix tools/contract redocly
  npm_check tools/containers
  check "Dockerfiles" npm run --prefix tools/containers lint
  check "docker-compose config" compose_config
}

npm_check() {
  check "$1 installs from its lock file" npm ci --prefix "$1" --ignore-scripts --no-audit --no-fund --loglevel=error
}

compose_config() {
  install_debian docker-compose docker-compose || return
  POSTGRES_PASSWORD=for-this-check docker-compose -f docker-compose.yml config
}

# ---- browser ----

browser_checks() {
  check "Chromium and a Chinese font are installed" install_browser
  npm_check tests/e2e
  check "the product builds" ./run.sh --prepare
  check "browser tests typecheck" npm run --prefix tests/e2e typecheck
  rm -f "$LOGS/playwright.json"
  count_check "browser tests" count_playwright run_browser_tests
}

# CHROMIUM is the browser's program; the tests start the product themselves.
run_browser_tests() (
  CHROMIUM="${CHROMIUM:-$(command -v chromium)}" || return
  export CHROMIUM PLAYWRIGHT_JSON_OUTPUT_FILE="$LOGS/playwright.json"
  cd tests/e2e && npx playwright test --reporter=list,json
)

install_browser() {
  install_debian chromium chromium || return
  if ! fc-list ':lang=zh' 2>/dev/null | grep -q .; then
    install_debian '' fonts-noto-cjk fontconfig
  fi
}

count_playwright() {
  json_counts "$LOGS/playwright.json" 'r => [r.stats.expected, r.stats.unexpected + r.stats.flaky + r.stats.skipped]'
}

# Installs Debian packages unless PROGRAM is there: install_debian PROGRAM PACKAGE...
install_debian() {
  local program="$1"
  shift
  if [ -n "$program" ] && command -v "$program" >/dev/null; then return 0; fi
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"
  else
    say "Missing, and installing it needs rights this user lacks. Run: sudo apt-get update && sudo apt-get install -y --no-install-recommends $*"
    return 1
  fi
}
