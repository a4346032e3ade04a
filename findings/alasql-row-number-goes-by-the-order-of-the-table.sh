#!/usr/bin/env bash
# AlaSQL 4.19.1: row_number() over (partition by kr order by day desc) = 1 is each group's first row, not its latest.
#
# The ORDER BY of a window is parsed and not used: rows are numbered as they come, and a running sum is the sum of the
# whole group on each row. So the usual query for the last check-in of each key result answers an old one, unless
# the array is sorted before. rank and lag are refused by name; these two are not. The columns look as expected.
#
# Seen: latest KR1 2026-01-05 40, KR2 2026-01-06 10
#       running 100, 100
#       sorted before: latest KR1 2026-01-12 60, KR2 2026-01-06 10
#       rank refused
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" --ignore-scripts alasql@4.19.1 >&2
cat > "$folder/sample.cjs" <<'JS'
const alasql = require('alasql');

const checkIns = [
  { kr: 'KR1', day: '2026-01-05', score: 40 },
  { kr: 'KR1', day: '2026-01-12', score: 60 },
  { kr: 'KR2', day: '2026-01-06', score: 10 },
];
function latest(rows) {
  const numbered = alasql(
    'select kr, day, score, row_number() over (partition by kr order by day desc) as place from ?', [rows]);
  return numbered.filter((row) => row.place === 1).map((row) => `${row.kr} ${row.day} ${row.score}`).join(', ');
}
console.log('latest', latest(checkIns));
const running = alasql(
  'select kr, day, score, sum(score) over (partition by kr order by day) as running from ?', [checkIns]);
console.log('running', running.filter((row) => row.kr === 'KR1').map((row) => row.running).join(', '));
const sorted = alasql('select * from ? order by kr, day desc', [checkIns]);
console.log('sorted before: latest', latest(sorted));
try {
  alasql('select rank() over (order by score) as place from ?', [checkIns]);
  console.log('rank known');
} catch (e) {
  console.log('rank refused');
}
JS
seen=$(node "$folder/sample.cjs")
echo "$seen"
expected=$(cat <<'SEEN'
latest KR1 2026-01-05 40, KR2 2026-01-06 10
running 100, 100
sorted before: latest KR1 2026-01-12 60, KR2 2026-01-06 10
rank refused
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
