#!/usr/bin/env bash
# A complaint from report to verified closure with nothing but curl, and the three refusals an integrator meets first.
# Runs against a server with demo data; node only reads JSON.
#   GOV_DEMO_PASSWORD=... docs/api/walkthrough.sh [http://127.0.0.1:8080]
set -euo pipefail
api="${1:-http://127.0.0.1:8080}/api/v1"
: "${GOV_DEMO_PASSWORD:?the password of the demo accounts}"
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
run=$RANDOM$RANDOM
key=0

# read EXPRESSION < JSON: one value of the last answer, called "it".
read_json() { node -e 'const it = JSON.parse(require("fs").readFileSync(0)); console.log(eval(process.argv[1]))' "$1"; }

# call WHO METHOD PATH [BODY] [REVISION]: prints the status; the body is in $here/body. Every write carries the antiforgery
# token of its session and a key of its own, an action also the revision it was decided on.
call() {
  local who=$1 method=$2 path=$3 body=${4-} revision=${5-} type=json headers=()
  key=$((key + 1))
  [[ $method != PATCH ]] || type=merge-patch+json
  [[ $method == GET ]] || headers+=(-H "X-CSRF-Token: $(cat "$here/$who.csrf" 2>/dev/null || true)" -H "Idempotency-Key: walk-$run-$key")
  [[ -z $revision ]] || headers+=(-H "If-Match: \"$revision\"")
  [[ -z $body ]] || headers+=(-H "Content-Type: application/$type" --data-binary "$body")
  local status
  status=$(curl -sS -o "$here/body" -w '%{http_code}' -b "$here/$who" -c "$here/$who" -X "$method" "$api$path" "${headers[@]}")
  printf '%-11s %-5s %-55s %s %s\n' "$who" "$method" "${path:0:55}" "$status" \
    "$(read_json 'it.code ?? it.status ?? (it.ticket ?? it).status ?? it.state ?? ""' < "$here/body" 2>/dev/null || true)"
}
it() { read_json "$1" < "$here/body"; }

revision_of_task() { call worker2 GET "/grid-tasks/$task" > "$here/log"; it '(it.task ?? it).revision'; }

sign_in() {
  call "$1" GET /session > "$here/log"; it it.csrfToken > "$here/$1.csrf"
  call "$1" POST /session "{\"userName\":\"$1\",\"password\":\"$GOV_DEMO_PASSWORD\"}"
  it it.csrfToken > "$here/$1.csrf"
}

for who in dispatcher worker2 leader1 clerk1 worker8; do sign_in "$who"; done
call clerk1 GET /session
community=$(it it.user.areaCode)
call dispatcher GET "/grids?area=$community"
grid=$(it "it.items.find((g) => g.code === '${community}002').id")

call dispatcher POST /tickets "{\"channel\":\"hotline\",\"title\":\"楼道灯不亮\",\"text\":\"二号楼楼道灯不亮，夜里上下楼看不见台阶。\",\"categoryCode\":\"010212\",\"divisionCode\":\"$community\",\"urgency\":\"ordinary\",\"reporter\":{\"name\":\"张某\",\"phone\":\"13800000000\"},\"confidential\":false}"
ticket=$(it it.id); registered=$(it it.revision)
call dispatcher POST "/tickets/$ticket/accept" '{}' "$registered"
accepted=$(it it.revision)

# A second clerk who still looks at the ticket as it was registered, and an action the state does not have.
call clerk1 PATCH "/tickets/$ticket" '{"place":"二号楼一单元"}' "$registered"
call dispatcher POST "/tickets/$ticket/accept" '{}' "$accepted"

call dispatcher POST "/tickets/$ticket/dispatch" "{\"gridId\":\"$grid\",\"note\":\"请现场核实\"}" "$accepted"
call worker2 GET "/grid-tasks?ticketId=$ticket"
task=$(it it.items[0].id)
call worker8 GET "/grid-tasks/$task"
call worker8 GET "/tickets/$ticket"
call worker2 POST "/grid-tasks/$task/accept" '{}' "$(revision_of_task)"

# A photo is announced, its bytes follow, and the submission names it.
node -e 'process.stdout.write(Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64"))' > "$here/photo.png"
call worker2 POST /attachments "{\"fileName\":\"photo.png\",\"contentType\":\"image/png\",\"size\":$(wc -c < "$here/photo.png"),\"gridTaskId\":\"$task\",\"purpose\":\"evidence\"}"
photo=$(it it.id)
curl -sS -o "$here/body" -w "worker2     PUT   /attachments/…/content %{http_code}\n" -b "$here/worker2" -X PUT "$api/attachments/$photo/content" \
  -H "X-CSRF-Token: $(cat "$here/worker2.csrf")" -H 'Content-Type: image/png' --data-binary "@$here/photo.png"
call worker2 POST "/grid-tasks/$task/submit" "{\"note\":\"已更换灯泡\",\"outcome\":\"fixed\",\"reply\":\"楼道灯已修好。\",\"attachmentIds\":[\"$photo\"]}" "$(revision_of_task)"
call leader1 POST "/grid-tasks/$task/check" '{"passed":true}' "$(revision_of_task)"

# Who resolves does not verify: the clerk's is the second key.
call clerk1 GET "/tickets/$ticket"
call clerk1 POST "/tickets/$ticket/verify" '{"method":"callBack","satisfied":true,"solved":true}' "$(it it.ticket.revision)"
call dispatcher GET "/tickets/$ticket/audit"
it 'it.items.map((l) => [l.at ?? l.occurredAt, l.actorRole, l.action].join("  ")).join("\n")'
