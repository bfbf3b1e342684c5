#!/usr/bin/env bash
# Publishes a text in Markdown as documentation of an event, for those who may read it. Needs curl and a key with the scope documents:publish:
#   SAMLING_KEY=samling_… docs/examples/publish-text.sh EVENT-ID "Minnesanteckningar" <notes.md
set -euo pipefail
: "${SAMLING_KEY:?Make a key at the desk, under Integration, and put it in SAMLING_KEY}"
event=${1:?Which event? Its id stands in the answer of host-events.sh}
title=${2:?What is it called?}
site=${SAMLING_URL:-http://localhost:8080}
json() { sed -z 's/\\/\\\\/g; s/"/\\"/g; s/\t/\\t/g; s/\r//g; s/\n/\\n/g'; }
curl --silent --show-error --fail-with-body \
    --header "Authorization: Bearer $SAMLING_KEY" \
    --header 'Content-Type: application/json' \
    --data-binary "{\"title\": \"$(printf %s "$title" | json)\", \"body\": \"$(json)\"}" \
    "$site/api/events/$event/documents/texts"
