#!/usr/bin/env bash
# Runs every check and ends with one line: N passed, N failed. A failed check does not stop the others.
#   ./test.sh                                       everything
#   ./test.sh --only dotnet|client|e2e|contract     one part
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1

only=all
case "${1:-}" in
  '') ;;
  --only) only="${2:-}" ;;
  *) sed -n '2,4s/^# \{0,1\}//p' test.sh >&2; exit 2 ;;
esac
case "$only" in all | dotnet | client | e2e | contract) ;; *) fail_usage=1 ;; esac
[ -z "${fail_usage:-}" ] || { sed -n '2,4s/^# \{0,1\}//p' test.sh >&2; exit 2; }

# shellcheck source=tools/shell/common.sh
. tools/shell/common.sh
# shellcheck source=tools/shell/checks.sh
. tools/shell/checks.sh

check_machine
wants() { [ "$only" = all ] || [ "$only" = "$1" ]; }
started=$SECONDS

check "PostgreSQL 18 is installed" install_postgres_check
if wants dotnet; then dotnet_checks; fi
if wants client && [ -f client/package.json ]; then client_checks; fi
if wants contract; then contract_checks; fi
if wants e2e && [ -f tests/e2e/package.json ]; then browser_checks; fi

report $((SECONDS - started))
