#!/usr/bin/env bash
# date-fns 4.4.0: from 31 March to 30 June are 0 quarters, from 31 December to 31 March is 1.
#
# A last day counts as a full month only where the months differ by exactly one: 31 January to 28 February is 1
# month, but 31 March to 30 June are 2. Adding disagrees with subtracting: addQuarters(31 March, 1) is 30 June.
# Luxon 3.7.2 and Day.js 1.11.23 say 1 quarter for each of these.
#
# Seen: 2025-12-31 to 2026-03-31: date-fns 1 luxon 1 dayjs 1
#       2026-03-31 to 2026-06-30: date-fns 0 luxon 1 dayjs 1
#       a quarter after 2026-03-31: 2026-06-30
#       31 Jan to 28 Feb: 1 month
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" date-fns@4.4.0 luxon@3.7.2 dayjs@1.11.23 >&2
cat > "$folder/sample.mjs" <<'JS'
import { addQuarters, differenceInMonths, differenceInQuarters, format, parseISO } from 'date-fns';
import dayjs from 'dayjs';
import quarterOfYear from 'dayjs/plugin/quarterOfYear.js';
import { DateTime } from 'luxon';

dayjs.extend(quarterOfYear);
for (const [from, to] of [['2025-12-31', '2026-03-31'], ['2026-03-31', '2026-06-30']]) {
  const luxon = DateTime.fromISO(to).diff(DateTime.fromISO(from), 'quarters').quarters;
  const quarters = differenceInQuarters(parseISO(to), parseISO(from));
  console.log(`${from} to ${to}: date-fns ${quarters} luxon ${luxon} dayjs ${dayjs(to).diff(from, 'quarter')}`);
}
console.log('a quarter after 2026-03-31:', format(addQuarters(parseISO('2026-03-31'), 1), 'yyyy-MM-dd'));
console.log('31 Jan to 28 Feb:', differenceInMonths(parseISO('2026-02-28'), parseISO('2026-01-31')), 'month');
JS
seen=$(node "$folder/sample.mjs")
echo "$seen"
expected=$(cat <<'SEEN'
2025-12-31 to 2026-03-31: date-fns 1 luxon 1 dayjs 1
2026-03-31 to 2026-06-30: date-fns 0 luxon 1 dayjs 1
a quarter after 2026-03-31: 2026-06-30
31 Jan to 28 Feb: 1 month
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
