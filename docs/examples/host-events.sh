#!/usr/bin/env bash
# The coming events of your organisation as JSON, drafts too. Needs curl and a key with the scope events:read:
#   SAMLING_KEY=samling_… docs/examples/host-events.sh
set -euo pipefail
: "${SAMLING_KEY:?Make a key at the desk, under Integration, and put it in SAMLING_KEY}"
site=${SAMLING_URL:-http://localhost:8080}
from=$(date +%F)
to=$(date --date '+1 year' +%F)
curl --silent --show-error --fail-with-body \
    --header "Authorization: Bearer $SAMLING_KEY" \
    "$site/api/schedule?from=$from&to=$to"
