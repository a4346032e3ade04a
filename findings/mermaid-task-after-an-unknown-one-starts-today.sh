#!/usr/bin/env bash
# Mermaid 11.17.2: a Gantt task "after" one that doesn't exist starts today; a twelfth one may have no days at all.
#
# An unknown id after "after" or "until" is taken for today's midnight, so a misspelt dependency is drawn elsewhere
# each day. Dates are found by going over the tasks until all have one, ten times at most: of a chain of 12 tasks
# written from the last to the first the last has no start and no end. Neither is an error.
#
# Seen: after an unknown one: starts today true
#       until an unknown one: ends today true
#       chain of 11: without a start [], written forward 0
#       chain of 12: without a start [t12], written forward 0
#       chain of 13: without a start [t13,t12], written forward 0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" mermaid@11.17.2 jsdom@26.1.0 >&2
cat > "$folder/sample.mjs" <<'JS'
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('');
Object.assign(globalThis, { window, document: window.document });
const { default: mermaid } = await import('mermaid');
mermaid.initialize({ startOnLoad: false });

async function tasks(lines) {
  const text = ['gantt', 'dateFormat YYYY-MM-DD', ...lines].join('\n');
  await mermaid.parse(text);
  return (await mermaid.mermaidAPI.getDiagramFromText(text)).db.getTasks();
}
const midnight = new Date().setHours(0, 0, 0, 0);
const [, unknown, until] = await tasks([
  'build :a1, 2026-01-05, 5d', 'launch :b1, after a2, 5d', 'watch :c1, 2026-01-05, until d1',
]);
console.log('after an unknown one: starts today', unknown.startTime.getTime() === midnight);
console.log('until an unknown one: ends today', until.endTime.getTime() === midnight);
for (const count of [11, 12, 13]) {
  const lines = ['t1 :t1, 2026-01-05, 1d'];
  for (let i = 2; i <= count; i++) {
    lines.unshift(`t${i} :t${i}, after t${i - 1}, 1d`);
  }
  const open = (await tasks(lines)).filter((task) => !task.startTime).map((task) => task.id);
  const forward = (await tasks(lines.toReversed())).filter((task) => !task.startTime).length;
  console.log(`chain of ${count}: without a start [${open}], written forward ${forward}`);
}
JS
seen=$(node "$folder/sample.mjs")
echo "$seen"
expected=$(cat <<'SEEN'
after an unknown one: starts today true
until an unknown one: ends today true
chain of 11: without a start [], written forward 0
chain of 12: without a start [t12], written forward 0
chain of 13: without a start [t13,t12], written forward 0
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
