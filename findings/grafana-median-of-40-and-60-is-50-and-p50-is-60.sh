#!/usr/bin/env bash
# Grafana's @grafana/data 13.2.3: of the values 40 and 60 the Median is 50 and the 50th percentile 60.
#
# A panel offers both for the same field. A percentile is the value at the nearest place, halves rounded up, and never
# lies between two: of an even number of values the 50th is the upper one in the middle. "Difference percent" divides by
# the first value with its sign: a margin that rises from -10 to 5 shows -150, one that falls from -5 to -10 shows +100.
# The documentation calls it the percentage change between first and last value.
#
# Seen: 40, 60: median 50, p50 60, difference percent 50
#       1 to 10: median 5.5, p50 6, difference percent 900
#       -10, 5: median -2.5, p50 5, difference percent -150
#       -5, -10: median -7.5, p50 -5, difference percent 100
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$folder" \
  @grafana/data@13.2.3 react@19.2.0 react-dom@19.2.0 >&2
cat > "$folder/sample.cjs" <<'JS'
const { FieldType, reduceField } = require('@grafana/data');

const series = {
  '40, 60': [40, 60],
  '1 to 10': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  '-10, 5': [-10, 5],
  '-5, -10': [-5, -10],
};
for (const [name, values] of Object.entries(series)) {
  const field = { name: 'value', type: FieldType.number, config: {}, values };
  const found = reduceField({ field, reducers: ['median', 'p50', 'diffperc'] });
  console.log(`${name}: median ${found.median}, p50 ${found.p50}, difference percent ${found.diffperc}`);
}
process.exit(0);
JS
seen=$(node "$folder/sample.cjs" 2>"$folder/log")
echo "$seen"
expected=$(cat <<'SEEN'
40, 60: median 50, p50 60, difference percent 50
1 to 10: median 5.5, p50 6, difference percent 900
-10, 5: median -2.5, p50 5, difference percent -150
-5, -10: median -7.5, p50 -5, difference percent 100
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
