#!/usr/bin/env bash
# Sets up and runs everything: embedded PostgreSQL, API and client on one address. See README.md for the settings.
#   ./run.sh             installs, builds, starts; Ctrl-C stops everything
#   ./run.sh --prepare   installs and builds only
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() { sed -n '2,4s/^# \{0,1\}//p' run.sh; }
case "${1:-}" in
  '' | --prepare) ;;
  -h | --help) usage; exit 0 ;;
  *) usage >&2; exit 2 ;;
esac

# shellcheck source=tools/shell/common.sh
. tools/shell/common.sh

GOV_PORT="${GOV_PORT:-8080}"
GOV_DATA="${GOV_DATA:-.data}"
mkdir -p "$GOV_DATA"
GOV_DATA="$(cd "$GOV_DATA" && pwd)"
case "$GOV_PORT" in *[!0-9]* | '') fail "GOV_PORT has to be a number, not '$GOV_PORT'" ;; esac

check_machine
# Asked before the long steps: an address in use would only show after them.
if [ "${1:-}" != --prepare ] && (exec 3<>"/dev/tcp/127.0.0.1/$GOV_PORT") 2>/dev/null; then
  fail "something already answers on port $GOV_PORT. Stop it, or choose another port: GOV_PORT=8081 ./run.sh"
fi
[ -n "${ConnectionStrings__Governance:-}" ] || install_postgres
build_api
install_client
build_client
[ "${1:-}" != --prepare ] || exit 0

say "Starting on http://127.0.0.1:$GOV_PORT, data in $GOV_DATA"
export GOV_PORT GOV_DATA
export GOV_CLIENT_DIST="${GOV_CLIENT_DIST:-$PWD/client/dist}"
export ASPNETCORE_CONTENTROOT="$PWD/artifacts/bin/Api/release"
# The API takes this shell's place: it owns the database server, gets Ctrl-C itself and stops both in order.
exec artifacts/bin/Api/release/GovernanceApi.Api
