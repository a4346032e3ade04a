#!/usr/bin/env bash
# Vega-Lite 6.5.0 with Vega 6.4.0: bars of team "A", channel "B|C" and of team "A|B", channel "C" become one bar.
#
# An aggregate keys its groups by the texts of their fields with "|" between them, so values that hold that sign can
# run together, and so do a missing team and one called "null", or 1 and "1". The sum is drawn under the names of the
# row that came first; the other name is gone from axis and legend, and nothing is logged. d3 keeps the pairs apart.
#
# Seen: pipes: A, B|C: 3
#       nulls: null, x: 3
#       d3: A, B|C: 1; A|B, C: 2
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" vega@6.4.0 vega-lite@6.5.0 d3-array@3.2.4 >&2
cat > "$folder/sample.mjs" <<'JS'
import { flatRollup, sum } from 'd3-array';
import { parse, View } from 'vega';
import { compile } from 'vega-lite';

async function bars(values) {
  const spec = {
    data: { values },
    mark: 'bar',
    encoding: {
      x: { field: 'team', type: 'nominal' },
      y: { aggregate: 'sum', field: 'done', type: 'quantitative' },
      color: { field: 'channel', type: 'nominal' },
    },
  };
  const compiled = compile(spec).spec;
  const view = await new View(parse(compiled), { renderer: 'none' }).runAsync();
  return view.data(compiled.marks[0].from.data).map((d) => `${d.team}, ${d.channel}: ${d.sum_done}`).join('; ');
}
const pipes = [{ team: 'A', channel: 'B|C', done: 1 }, { team: 'A|B', channel: 'C', done: 2 }];
const nulls = [{ team: null, channel: 'x', done: 1 }, { team: 'null', channel: 'x', done: 2 }];
console.log('pipes:', await bars(pipes));
console.log('nulls:', await bars(nulls));
const rolled = flatRollup(pipes, (rows) => sum(rows, (d) => d.done), (d) => d.team, (d) => d.channel);
console.log('d3:', rolled.map(([team, channel, done]) => `${team}, ${channel}: ${done}`).join('; '));
JS
seen=$(node "$folder/sample.mjs")
echo "$seen"
expected=$(cat <<'SEEN'
pipes: A, B|C: 3
nulls: null, x: 3
d3: A, B|C: 1; A|B, C: 2
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
