#!/usr/bin/env bash
# Who is a member of one of your networks, as JSON. Needs curl and a key with the scope memberships:read:
#   SAMLING_KEY=samling_… docs/examples/members.sh NETWORK
set -euo pipefail
: "${SAMLING_KEY:?Make a key at the desk, under Integration, and put it in SAMLING_KEY}"
network=${1:?Which network? The last part of its address, such as statens-demokratinatverk}
site=${SAMLING_URL:-http://localhost:8080}
cursor=
while true; do
    page=$(curl --silent --show-error --fail-with-body \
        --header "Authorization: Bearer $SAMLING_KEY" \
        --get --data-urlencode "cursor=$cursor" "$site/api/networks/$network/memberships") || refused=$?
    printf '%s\n' "$page"
    ((${refused:-0} == 0)) || exit "$refused"
    # "next" is null on the last page
    cursor=$(sed -n 's/.*"next":"\([^"]*\)".*/\1/p' <<<"$page")
    [[ -n $cursor ]] || break
done
