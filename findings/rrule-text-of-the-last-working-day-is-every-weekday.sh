#!/usr/bin/env bash
# rrule 2.8.1 (JavaScript): toText of "the last working day of the month" is "every month on weekdays".
#
# BYSETPOS has no words and is left out, and isFullyConvertibleToText, there to warn of that, says true. A person who
# approves the text gets 3 days in a quarter; fromText of the same text gives every weekday. "The second Friday" written
# with BYSETPOS becomes every Friday in the same way; written as BYDAY=+2FR it is right.
#
# Seen: BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1: 01-30 02-27 03-31; fully convertible true
#         "every month on weekdays for 3 times": 01-01 01-02 01-05
#       BYDAY=FR;BYSETPOS=2: 01-09 02-13 03-13; fully convertible true
#         "every month on Friday for 3 times": 01-02 01-09 01-16
#       BYDAY=+2FR: 01-09 02-13 03-13; fully convertible true
#         "every month on the 2nd Friday for 3 times": 01-09 02-13 03-13
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" rrule@2.8.1 >&2
cat > "$folder/sample.mjs" <<'JS'
import rrule from 'rrule';

const { RRule } = rrule;
for (const rule of [
  'BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
  'BYDAY=FR;BYSETPOS=2',
  'BYDAY=+2FR',
]) {
  const read = RRule.fromString(`DTSTART:20260101T000000Z\nRRULE:FREQ=MONTHLY;${rule};COUNT=3`);
  const back = RRule.fromText(read.toText());
  const days = (some) => some.all().map((day) => day.toISOString().slice(5, 10)).join(' ');
  console.log(`${rule}: ${days(read)}; fully convertible ${read.isFullyConvertibleToText()}`);
  console.log(`  "${read.toText()}": ${days(new RRule({ ...back.origOptions, dtstart: read.options.dtstart }))}`);
}
JS
seen=$(node "$folder/sample.mjs")
echo "$seen"
expected=$(cat <<'SEEN'
BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1: 01-30 02-27 03-31; fully convertible true
  "every month on weekdays for 3 times": 01-01 01-02 01-05
BYDAY=FR;BYSETPOS=2: 01-09 02-13 03-13; fully convertible true
  "every month on Friday for 3 times": 01-02 01-09 01-16
BYDAY=+2FR: 01-09 02-13 03-13; fully convertible true
  "every month on the 2nd Friday for 3 times": 01-09 02-13 03-13
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
