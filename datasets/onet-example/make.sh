#!/usr/bin/env bash
# Makes the enterprise of this example in DIR, plans it, and prints why.md. Use: make.sh ONET_DIR DIR
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
onet=$1 folder=$2
# The same on every machine, with OR-Tools or without.
export SKILLSGAP_ORTOOLS=none
skillsgap() { dotnet run -c Release --no-build --project "$here/../../host/SkillsGap.Host" -- "$@" 2>/dev/null; }

occupations=()
for code in 15-2051.00 15-2051.01 15-1242.00 15-1243.00 15-1243.01 15-1252.00 15-1251.00 15-1254.00 15-1253.00 15-1211.00 15-1244.00 15-1232.00 \
    15-2041.00 13-1111.00 15-1212.00; do
    occupations+=(--occupation "$code")
done
skillsgap generate --people 150 --seed 1 --taxonomy onet "$onet" "${occupations[@]}" --target 15-2051.00 --out "$folder" >&2
cp "$here/scenario.json" "$folder"
skillsgap plan "$folder" --out "$folder.plan" >&2

echo '# Ten people, explained'
echo
echo 'What `why` prints for them; [README.md](README.md) says how to make it and how to read it.'
for person in P0037 P0112 P0131 P0077 P0033 P0133 P0105 P0058 P0034 P0045; do
    printf '\n## %s\n```\n' "$person"
    skillsgap why "$folder" "$person"
    echo '```'
done
