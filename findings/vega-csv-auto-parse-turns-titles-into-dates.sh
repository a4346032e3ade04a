#!/usr/bin/env bash
# Vega 6.4.0: a CSV read with parse "auto" turns a column of titles that end in a small number into dates.
#
# A column counts as dates if Date.parse takes every cell, and V8's parser takes any words before a number. So
# "Objective 1" becomes 1 January 2001, "KR 1" to "KR 12" are months of 2001, and "5%" is May 2001, "97%" is the
# year 1997. The axis then shows times in place of names. One more row, "KR 13", makes the same column text again.
#
# Seen: 2001-1 2001-2
#       KR 1..12: date KR 1..13: string
#       percent: 2001-5 1997-1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" vega@6.4.0 >&2
cat > "$folder/sample.mjs" <<'JS'
import { inferType, read } from 'vega';

const day = (ms) => new Date(ms).getFullYear() + '-' + (new Date(ms).getMonth() + 1);
const rows = (text) => read(text, { type: 'csv', parse: 'auto' });
console.log(rows('title,score\nObjective 1,0.7\nObjective 2,0.4\n').map((r) => day(r.title)).join(' '));
console.log('KR 1..12:', inferType(['KR 1', 'KR 12']), 'KR 1..13:', inferType(['KR 1', 'KR 12', 'KR 13']));
console.log('percent:', rows('done\n5%\n97%\n').map((r) => day(r.done)).join(' '));
JS
seen=$(node "$folder/sample.mjs")
echo "$seen"
expected=$(cat <<'SEEN'
2001-1 2001-2
KR 1..12: date KR 1..13: string
percent: 2001-5 1997-1
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
