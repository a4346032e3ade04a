#!/usr/bin/env bash
# decimal.js 10.6.0, big.js 7.0.1, bignumber.js 11.1.5: 9 > 10 is true, and d3-array 3.2.5 takes 9 for their maximum.
#
# valueOf of a decimal is a text in all three, so that + doesn't quietly make a double; < and > of two texts go sign by
# sign. d3's max, extent and sort compare that way, while its sum and mean turn each value into a number first: the axis
# of a chart ends at 9 beside a total that is right. Nothing is thrown; max(values, Number) is 10.
#
# Seen: 9 > 10 true, max 9, extent 10,9, sort 10,9, sum 19, mean 9.5, max by Number 10
#       9 > 10 true, max 9, extent 10,9, sort 10,9, sum 19, mean 9.5, max by Number 10
#       9 > 10 true, max 9, extent 10,9, sort 10,9, sum 19, mean 9.5, max by Number 10
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" \
  decimal.js@10.6.0 big.js@7.0.1 bignumber.js@11.1.5 d3-array@3.2.5 >&2
cat > "$folder/sample.mjs" <<'JS'
import Big from 'big.js';
import BigNumber from 'bignumber.js';
import { extent, max, mean, sort, sum } from 'd3-array';
import Decimal from 'decimal.js';

for (const Type of [Decimal, Big, BigNumber]) {
  const values = [new Type('9'), new Type('10')];
  console.log(
    `9 > 10 ${values[0] > values[1]}, max ${max(values)}, extent ${extent(values)}, sort ${sort(values)},`,
    `sum ${sum(values)}, mean ${mean(values)}, max by Number ${max(values, Number)}`,
  );
}
JS
seen=$(node "$folder/sample.mjs")
echo "$seen"
expected=$(cat <<'SEEN'
9 > 10 true, max 9, extent 10,9, sort 10,9, sum 19, mean 9.5, max by Number 10
9 > 10 true, max 9, extent 10,9, sort 10,9, sum 19, mean 9.5, max by Number 10
9 > 10 true, max 9, extent 10,9, sort 10,9, sum 19, mean 9.5, max by Number 10
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
