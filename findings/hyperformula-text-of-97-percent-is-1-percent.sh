#!/usr/bin/env bash
# HyperFormula 3.5.0: TEXT(0.97,"0%") is "1%", TEXT(1234.5,"#,##0.00") is "1235,##0.00", without an error.
#
# Only the run of 0 and # before a stranger is read as a number format; the rest is copied. A per cent sign multiplies
# nothing and a thousands comma ends the format, so the answer looks like a value and is wrong by a factor. A month's
# name ("mmm yyyy") becomes digits. Excel gives 97%, 1,234.50 and Jan 2026. =97% and VALUE("97%") are right.
#
# Seen: =TEXT(0.97,"0%") 1%
#       =TEXT(0.285,"0.0%") 0.3%
#       =TEXT(1234.5,"#,##0.00") 1235,##0.00
#       =TEXT(DATE(2026,1,5),"mmm yyyy") 010 2026
#       =VALUE("97%") 0.97
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" hyperformula@3.5.0 >&2
cat > "$folder/sample.mjs" <<'JS'
import { HyperFormula } from 'hyperformula';

const formulas = [
  '=TEXT(0.97,"0%")', '=TEXT(0.285,"0.0%")', '=TEXT(1234.5,"#,##0.00")', '=TEXT(DATE(2026,1,5),"mmm yyyy")',
  '=VALUE("97%")',
];
const sheet = HyperFormula.buildFromArray([formulas], { licenseKey: 'gpl-v3' });
formulas.forEach((formula, col) => console.log(formula, sheet.getCellValue({ sheet: 0, row: 0, col })));
JS
seen=$(node "$folder/sample.mjs")
echo "$seen"
expected=$(cat <<'SEEN'
=TEXT(0.97,"0%") 1%
=TEXT(0.285,"0.0%") 0.3%
=TEXT(1234.5,"#,##0.00") 1235,##0.00
=TEXT(DATE(2026,1,5),"mmm yyyy") 010 2026
=VALUE("97%") 0.97
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
