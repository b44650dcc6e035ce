#!/usr/bin/env bash
# Plays the year of the 45-person case: the plan, two months of events, the review with what was planned again, and the review on the deadline.
# Use: play.sh DIR, which must not be there yet. SKILLSGAP names the program where it is not to be built from the sources around this file.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
to=${1:?"usage: play.sh DIR, a folder that is made"}
[ ! -e "$to" ] || { echo "$to is there already; name another folder" >&2; exit 2; }
if [ -z "${SKILLSGAP:-}" ]; then
  host=$here/../../host/SkillsGap.Host
  [ -d "$host" ] || { echo "There are no sources at $host: set SKILLSGAP to the program" >&2; exit 2; }
  dotnet build -c Release --verbosity quiet "$host" >&2
  SKILLSGAP="dotnet run -c Release --no-build --project $host --"
fi
mkdir -p "$to"
skillsgap() { $SKILLSGAP "$@"; }

echo '# 5 January: the plan'
skillsgap plan "$here/../mlops-45" --out "$to/january"

echo '# 9 March: two months later'
skillsgap progress "$here/../mlops-45" "$to/january" "$here/first-two-months.csv" --as-of 2026-03-09 --out "$to/march" --svg "$to/march.svg"
skillsgap verify "$to/march/workforce" "$to/march"

echo '# 30 September: the deadline'
skillsgap progress "$to/march/workforce" "$to/march" "$here/until-the-deadline.csv" --as-of 2026-09-30 --out "$to/september" --svg "$to/september.svg"
