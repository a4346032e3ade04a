#!/usr/bin/env bash
# Vega-Lite 6.4.3 with Vega 6.4.0: a running total over check-ins of one day gives each of them the day's total.
#
# The window transform's frame [null, 0] is described in rows: all before and this one. But rows that are equal in
# the sort field are peers, and a frame is widened to all of its peers unless ignorePeers is true. row_number counts
# on, so the table looks sorted and complete; with two check-ins on a day the burn-up has no step between them.
#
# Seen: default 1:3 2:3 3:7
#       ignorePeers 1:1 2:3 3:7
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" vega@6.4.0 vega-lite@6.4.3 >&2
cat > "$folder/sample.mjs" <<'JS'
import { parse, View } from 'vega';
import { compile } from 'vega-lite';

async function totals(more) {
  const values = [{ day: '2026-01-05', done: 1 }, { day: '2026-01-05', done: 2 }, { day: '2026-01-06', done: 4 }];
  const window = [{ op: 'sum', field: 'done', as: 'total' }, { op: 'row_number', as: 'row' }];
  const spec = {
    data: { values },
    transform: [{ window, frame: [null, 0], sort: [{ field: 'day' }], ...more }],
    mark: 'point',
    encoding: { x: { field: 'day', type: 'ordinal' }, y: { field: 'total', type: 'quantitative' } },
  };
  const compiled = compile(spec).spec;
  const view = await new View(parse(compiled), { renderer: 'none' }).runAsync();
  return view.data(compiled.data.at(-1).name).map((d) => `${d.row}:${d.total}`).join(' ');
}
console.log('default', await totals({}));
console.log('ignorePeers', await totals({ ignorePeers: true }));
JS
seen=$(node "$folder/sample.mjs")
echo "$seen"
expected=$(cat <<'SEEN'
default 1:3 2:3 3:7
ignorePeers 1:1 2:3 3:7
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
