#!/usr/bin/env bash
# Who is registered for an event, page after page. Needs curl and a key with the scope registrations:read:
#   SAMLING_KEY=samling_… docs/examples/registrations.sh EVENT-ID
set -euo pipefail
: "${SAMLING_KEY:?Make a key at the desk, under Integration, and put it in SAMLING_KEY}"
event=${1:?Which event? Its id stands in the answer of host-events.sh}
site=${SAMLING_URL:-http://localhost:8080}
cursor=
while true; do
    page=$(curl --silent --show-error --fail-with-body \
        --header "Authorization: Bearer $SAMLING_KEY" \
        --get --data-urlencode "cursor=$cursor" "$site/api/events/$event/registrations") || refused=$?
    printf '%s\n' "$page"
    ((${refused:-0} == 0)) || exit "$refused"
    # "next" is null on the last page
    cursor=$(sed -n 's/.*"next":"\([^"]*\)".*/\1/p' <<<"$page")
    [[ -n $cursor ]] || break
done
