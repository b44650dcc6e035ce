#!/usr/bin/env bash
# Plays the year of the 45-person case: the plan, two months of events, the review with what was planned again, and the review on the deadline.
# Use: play.sh DIR, which must not be there yet.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
to=${1:?"usage: play.sh DIR, a folder that is made"}
[ ! -e "$to" ] || { echo "$to is there already; name another folder" >&2; exit 2; }
mkdir -p "$to"
skillsgap() { dotnet run -c Release --no-build --project "$here/../../host/SkillsGap.Host" -- "$@"; }
dotnet build -c Release --verbosity quiet "$here/../../host/SkillsGap.Host" >&2

echo '# 5 January: the plan'
skillsgap plan "$here/../mlops-45" --out "$to/january"

echo '# 9 March: two months later'
skillsgap progress "$here/../mlops-45" "$to/january" "$here/first-two-months.csv" --as-of 2026-03-09 --out "$to/march" --svg "$to/march.svg"
skillsgap verify "$to/march/workforce" "$to/march"

echo '# 30 September: the deadline'
skillsgap progress "$to/march/workforce" "$to/march" "$here/until-the-deadline.csv" --as-of 2026-09-30 --out "$to/september" --svg "$to/september.svg"
