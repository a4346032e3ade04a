#!/usr/bin/env bash
# ical.js 2.2.1: the last days of the quarters are right in the first year, then 1 July and 1 October.
#
# Of FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1, from the second year on a month ends as if it were as long as another
# of the list: with March and June alone, March ends on the 30th; with February and March, February ends on 3 March. A
# test of one year passes. Written as FREQ=MONTHLY the rule is right, and rrule 2.8.1 has all of them right.
#
# Seen: FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1
#         ical.js 26-03-31 26-06-30 26-09-30 26-12-31 27-03-31 27-07-01 27-10-01 27-12-31
#         rrule   26-03-31 26-06-30 26-09-30 26-12-31 27-03-31 27-06-30 27-09-30 27-12-31
#       FREQ=YEARLY;BYMONTH=3,6;BYMONTHDAY=-1
#         ical.js 26-03-31 26-06-30 27-03-30 27-06-30 28-03-30 28-06-30 29-03-30 29-06-30
#         rrule   26-03-31 26-06-30 27-03-31 27-06-30 28-03-31 28-06-30 29-03-31 29-06-30
#       FREQ=YEARLY;BYMONTH=2,3;BYMONTHDAY=-1
#         ical.js 26-02-28 26-03-31 27-03-03 27-03-31 28-03-02 28-03-31 29-03-03 29-03-31
#         rrule   26-02-28 26-03-31 27-02-28 27-03-31 28-02-29 28-03-31 29-02-28 29-03-31
#       FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1
#         ical.js 26-03-31 26-06-30 26-09-30 26-12-31 27-03-31 27-06-30 27-09-30 27-12-31
#         rrule   26-03-31 26-06-30 26-09-30 26-12-31 27-03-31 27-06-30 27-09-30 27-12-31
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" ical.js@2.2.1 rrule@2.8.1 >&2
cat > "$folder/sample.mjs" <<'JS'
import ICAL from 'ical.js';
import rrule from 'rrule';

function first(rule, start) {
  const days = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(start));
  return Array.from({ length: 8 }, () => days.next().toString().slice(2));
}
function second(rule, start) {
  const text = `DTSTART:${start.replaceAll('-', '')}T000000Z\nRRULE:${rule};COUNT=8`;
  return rrule.RRule.fromString(text).all().map((day) => day.toISOString().slice(2, 10));
}
for (const [rule, start] of [
  ['FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1', '2026-03-31'],
  ['FREQ=YEARLY;BYMONTH=3,6;BYMONTHDAY=-1', '2026-03-31'],
  ['FREQ=YEARLY;BYMONTH=2,3;BYMONTHDAY=-1', '2026-02-28'],
  ['FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1', '2026-03-31'],
]) {
  console.log(rule);
  console.log(`  ical.js ${first(rule, start).join(' ')}`);
  console.log(`  rrule   ${second(rule, start).join(' ')}`);
}
JS
seen=$(node "$folder/sample.mjs")
echo "$seen"
expected=$(cat <<'SEEN'
FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1
  ical.js 26-03-31 26-06-30 26-09-30 26-12-31 27-03-31 27-07-01 27-10-01 27-12-31
  rrule   26-03-31 26-06-30 26-09-30 26-12-31 27-03-31 27-06-30 27-09-30 27-12-31
FREQ=YEARLY;BYMONTH=3,6;BYMONTHDAY=-1
  ical.js 26-03-31 26-06-30 27-03-30 27-06-30 28-03-30 28-06-30 29-03-30 29-06-30
  rrule   26-03-31 26-06-30 27-03-31 27-06-30 28-03-31 28-06-30 29-03-31 29-06-30
FREQ=YEARLY;BYMONTH=2,3;BYMONTHDAY=-1
  ical.js 26-02-28 26-03-31 27-03-03 27-03-31 28-03-02 28-03-31 29-03-03 29-03-31
  rrule   26-02-28 26-03-31 27-02-28 27-03-31 28-02-29 28-03-31 29-02-28 29-03-31
FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1
  ical.js 26-03-31 26-06-30 26-09-30 26-12-31 27-03-31 27-06-30 27-09-30 27-12-31
  rrule   26-03-31 26-06-30 26-09-30 26-12-31 27-03-31 27-06-30 27-09-30 27-12-31
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
