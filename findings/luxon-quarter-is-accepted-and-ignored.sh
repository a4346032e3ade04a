#!/usr/bin/env bash
# Luxon 3.7.2: DateTime.fromObject({ year: 2026, quarter: 3 }) is 1 January, and set({ quarter: 1 }) changes nothing.
#
# quarter can be read, added, taken as a start and parsed from text, and it passes the check for unknown
# units, which throws for others ({ week: 1 }). But no code reads it when a date is made or changed, so every quarter
# of a plan starts in January. fromFormat of the same quarter gives 1 July.
#
# Seen: fromObject 2026-01-01
#       set 2026-05-31
#       fromFormat 2026-07-01
#       Invalid unit week
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" luxon@3.7.2 >&2
cat > "$folder/sample.mjs" <<'JS'
import { DateTime } from 'luxon';

const day = DateTime.fromISO('2026-05-31', { zone: 'utc' });
console.log('fromObject', DateTime.fromObject({ year: 2026, quarter: 3 }).toISODate());
console.log('set', day.set({ quarter: 1 }).toISODate());
console.log('fromFormat', DateTime.fromFormat('2026-Q3', "yyyy-'Q'q").toISODate());
try {
  day.set({ week: 1 });
} catch (error) {
  console.log(error.message);
}
JS
seen=$(node "$folder/sample.mjs")
echo "$seen"
expected=$(cat <<'SEEN'
fromObject 2026-01-01
set 2026-05-31
fromFormat 2026-07-01
Invalid unit week
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
