#!/usr/bin/env bash
# chinese-days 1.5.7: 1 October 2027, China's National Day, is a working day, and findWorkday counts it as one.
#
# The State Council sets the days off, and the weekends worked for them, year by year; a release of the package knows
# the years up to its own. In one that it doesn't know only weekends are free, without an error or a mark, though the
# law makes 1 October a holiday each year. The working days of a quarter are right until the year turns.
#
# Seen: 2026-10-01: workday false, first after 30 September 2026-10-08, in all 62
#       2027-10-01: workday true, first after 30 September 2027-10-01, in all 66
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" chinese-days@1.5.7 >&2
cat > "$folder/sample.mjs" <<'JS'
import chineseDays from 'chinese-days';

for (const year of [2026, 2027]) {
  const day = `${year}-10-01`;
  const next = chineseDays.findWorkday(1, `${year}-09-30`);
  const count = chineseDays.getWorkdaysInRange(`${year}-10-01`, `${year}-12-31`).length;
  console.log(`${day}: workday ${chineseDays.isWorkday(day)}, first after 30 September ${next}, in all ${count}`);
}
JS
seen=$(node "$folder/sample.mjs")
echo "$seen"
expected=$(cat <<'SEEN'
2026-10-01: workday false, first after 30 September 2026-10-08, in all 62
2027-10-01: workday true, first after 30 September 2027-10-01, in all 66
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
