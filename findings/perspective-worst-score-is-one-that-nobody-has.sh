#!/usr/bin/env bash
# Perspective 5.5.1: in a pivot of the scores 0.8, none and 0.9 the lowest is null by "min" and 0 by "low".
#
# avg, sum and max pass over a missing value in a group. "low" takes it for a 0, min and q1 sort it below all others and
# answer it, median counts it: 0.8, beside a mean of 0.85 that is of two scores only. So a table by team shows a worst
# score that nobody has. A filter "is not null" in the view gives the figures of the two.
#
# Seen: all: avg 0.85 median 0.8 min null low 0 max 0.9 q1 null count 3
#       filtered: avg 0.85 median 0.85 min 0.8 low 0.8 max 0.9 q1 0.8 count 2
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" @perspective-dev/client@5.5.1 >&2
cat > "$folder/sample.mjs" <<'JS'
import perspective from '@perspective-dev/client';

const table = await perspective.table({ team: ['A', 'A', 'A'], score: [0.8, null, 0.9] });

async function figures(filter) {
  const line = [];
  for (const aggregate of ['avg', 'median', 'min', 'low', 'max', 'q1', 'count']) {
    const view = await table.view({ group_by: ['team'], columns: ['score'], aggregates: { score: aggregate }, filter });
    const { score } = (await view.to_json()).at(-1);
    line.push(`${aggregate} ${score === null ? score : Number(score.toFixed(3))}`);
    await view.delete();
  }
  return line.join(' ');
}
console.log('all:', await figures([]));
console.log('filtered:', await figures([['score', 'is not null', null]]));
process.exit(0);
JS
seen=$(node "$folder/sample.mjs" 2>"$folder/log")
echo "$seen"
expected=$(cat <<'SEEN'
all: avg 0.85 median 0.8 min null low 0 max 0.9 q1 null count 3
filtered: avg 0.85 median 0.85 min 0.8 low 0.8 max 0.9 q1 0.8 count 2
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
