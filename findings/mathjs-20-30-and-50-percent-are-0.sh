#!/usr/bin/env bash
# mathjs 15.2.0: 20% + 30% + 50% is 0, 5% + 0.7 is 0.1 and 0.7 + 5% is 0.735, without an error.
#
# A per cent sign before a plus or minus is read as "modulo", with the sign as that of the next number: 80% - 5% is 80
# modulo -0.05. Behind a plus or minus it is a share of what stands before it, as on a pocket calculator. So a sum of
# weights in per cent is right only with a pair of parentheses around each, and a product is right without.
#
# Seen: 20% + 30% + 50%: 0, read as (20 % (+30)) % ((+50) / 100)
#       (20%) + (30%) + (50%): 1, read as ((20 / 100) + (30 / 100)) + (50 / 100)
#       5% + 0.7: 0.10000000000000053, read as 5 % (+0.7)
#       0.7 + 5%: 0.735, read as 0.7 + (0.7 * (5 / 100))
#       80% - 5%: 0, read as 80 % ((-5) / 100)
#       5% * 0.7: 0.034999999999999996, read as (5 / 100) * 0.7
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" mathjs@15.2.0 >&2
cat > "$folder/sample.mjs" <<'JS'
import { evaluate, parse } from 'mathjs';

const sums = ['20% + 30% + 50%', '(20%) + (30%) + (50%)', '5% + 0.7', '0.7 + 5%', '80% - 5%', '5% * 0.7'];
for (const sum of sums) {
  console.log(`${sum}: ${evaluate(sum)}, read as ${parse(sum).toString({ parenthesis: 'all' })}`);
}
JS
seen=$(node "$folder/sample.mjs")
echo "$seen"
expected=$(cat <<'SEEN'
20% + 30% + 50%: 0, read as (20 % (+30)) % ((+50) / 100)
(20%) + (30%) + (50%): 1, read as ((20 / 100) + (30 / 100)) + (50 / 100)
5% + 0.7: 0.10000000000000053, read as 5 % (+0.7)
0.7 + 5%: 0.735, read as 0.7 + (0.7 * (5 / 100))
80% - 5%: 0, read as 80 % ((-5) / 100)
5% * 0.7: 0.034999999999999996, read as (5 / 100) * 0.7
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
