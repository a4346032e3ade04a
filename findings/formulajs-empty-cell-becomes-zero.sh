#!/usr/bin/env bash
# Formula.js 4.6.1: MEDIAN of 0.9, an empty cell and 0.8 is 0.8, not 0.85, and SUMSQ writes a 0 into the caller's row.
#
# AVERAGE, MIN and COUNT pass over an empty cell (null), as Excel does; MEDIAN, SMALL, PERCENTILE.INC and RANK.EQ take
# it for a zero. SUMSQ, DEVSQ, GEOMEAN, HARMEAN, MODE and SKEW put that zero into the array they are given: so
# the mean of the same row is 0.85 before a sum of squares and 0.567 after it. A copy, or a row without gaps, is safe.
#
# Seen: MEDIAN 0.8 without it 0.85
#       SMALL 0 without it 0.8
#       PERCENTILE.INC 0.16 without it 0.81
#       RANK.EQ 2 without it 1
#       AVERAGE 0.85, after SUMSQ 0.567 of [0.9,0,0.8]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" @formulajs/formulajs@4.6.1 >&2
cat > "$folder/sample.mjs" <<'JS'
import * as excel from '@formulajs/formulajs';

const rounded = (number) => Number(number.toFixed(3));
const functions = {
  MEDIAN: (cells) => excel.MEDIAN(cells),
  SMALL: (cells) => excel.SMALL(cells, 1),
  'PERCENTILE.INC': (cells) => excel.PERCENTILE.INC(cells, 0.1),
  'RANK.EQ': (cells) => excel.RANK.EQ(0.8, cells, true),
};
for (const [name, call] of Object.entries(functions)) {
  console.log(name, rounded(call([0.9, null, 0.8])), 'without it', rounded(call([0.9, 0.8])));
}
const row = [0.9, null, 0.8];
const before = rounded(excel.AVERAGE(row));
excel.SUMSQ(row);
console.log(`AVERAGE ${before}, after SUMSQ ${rounded(excel.AVERAGE(row))} of ${JSON.stringify(row)}`);
JS
seen=$(node "$folder/sample.mjs")
echo "$seen"
expected=$(cat <<'SEEN'
MEDIAN 0.8 without it 0.85
SMALL 0 without it 0.8
PERCENTILE.INC 0.16 without it 0.81
RANK.EQ 2 without it 1
AVERAGE 0.85, after SUMSQ 0.567 of [0.9,0,0.8]
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
