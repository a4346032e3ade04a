#!/usr/bin/env bash
# apache-arrow 21.2.0 (JavaScript): a decimal of 97.50 with scale 2 reads as 9750, as text, number and JSON.
#
# The value is the unscaled integer in four words; the scale stays in the column's type and nothing applies it. The
# value's toString, its use as a number and a row's JSON all give 9750, so a chart or table of an Arrow file with
# decimals is a hundred times too high. The type still has its scale after IPC; the reader has to divide.
#
# Seen: 9750 9750 {"score":"\"9750\""} true
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" apache-arrow@21.2.0 >&2
cat > "$folder/sample.mjs" <<'JS'
import { Decimal, makeVector, Table, tableFromIPC, tableToIPC } from 'apache-arrow';

const data = new Uint32Array([9750, 0, 0, 0]);
const score = makeVector({ type: new Decimal(2, 9, 128), data, length: 1, nullCount: 0 });
const row = tableFromIPC(tableToIPC(new Table({ score }))).get(0);
console.log(`${row.score}`, +row.score, JSON.stringify(row), row.score > 100);
JS
seen=$(node "$folder/sample.mjs")
echo "$seen"
expected=$(cat <<'SEEN'
9750 9750 {"score":"\"9750\""} true
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
