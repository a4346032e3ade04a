#!/usr/bin/env bash
# edtf 4.11.1 (JavaScript): the first third of 2026, "2026-37", ends on 31 May, and the second starts on 1 May.
#
# ISO 8601-2 has codes for parts of a year: 33 to 36 quarters, 37 to 39 quadrimesters, four months each, and 40 and 41
# halves. Quarters and halves have the right ends; each third but the last is five months long, so a day in May or
# September lies in two cycles of a company that plans in thirds. covers() finds a day of May in both.
#
# Seen: 2026-33: 2026-01-01 to 2026-03-31
#       2026-34: 2026-04-01 to 2026-06-30
#       2026-37: 2026-01-01 to 2026-05-31
#       2026-38: 2026-05-01 to 2026-09-30
#       2026-39: 2026-09-01 to 2026-12-31
#       2026-40: 2026-01-01 to 2026-06-30
#       2026-41: 2026-07-01 to 2026-12-31
#       15 May is in 37 true, in 38 true
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" edtf@4.11.1 >&2
cat > "$folder/sample.mjs" <<'JS'
import edtf from 'edtf';

const day = (time) => new Date(time).toISOString().slice(0, 10);
for (const code of [33, 34, 37, 38, 39, 40, 41]) {
  const part = edtf(`2026-${code}`);
  console.log(`2026-${code}: ${day(part.min)} to ${day(part.max)}`);
}
const may = edtf('2026-05-15');
console.log(`15 May is in 37 ${edtf('2026-37').covers(may)}, in 38 ${edtf('2026-38').covers(may)}`);
JS
seen=$(node "$folder/sample.mjs")
echo "$seen"
expected=$(cat <<'SEEN'
2026-33: 2026-01-01 to 2026-03-31
2026-34: 2026-04-01 to 2026-06-30
2026-37: 2026-01-01 to 2026-05-31
2026-38: 2026-05-01 to 2026-09-30
2026-39: 2026-09-01 to 2026-12-31
2026-40: 2026-01-01 to 2026-06-30
2026-41: 2026-07-01 to 2026-12-31
15 May is in 37 true, in 38 true
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
