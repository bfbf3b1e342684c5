#!/usr/bin/env bash
# Run by the postgres image when its volume is empty: one database and one role for each service.
set -euo pipefail
for name in membership event notification docs gateway keycloak; do
    password_name=${name^^}_DB_PASSWORD
    psql --username postgres --set ON_ERROR_STOP=1 --set name="$name" --set password="${!password_name}" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE CONNECT ON DATABASE :"name" FROM PUBLIC;
SQL
done
