#!/usr/bin/env bash
# Vega-Lite 6.4.3 with Vega 6.4.0: in a stack with "normalize" a negative value is drawn as a positive share.
#
# With stack "zero" a value of -1 goes below the axis. With "normalize" its absolute value is taken: +3 and -1 are
# drawn as 75 and 25 per cent, both upwards, and +1 and -1 as two equal halves of a full bar. Nothing is logged.
#
# Seen: zero: won 0..3, lost 0..-1
#       normalize: won 0..0.75, lost 0.75..1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" vega@6.4.0 vega-lite@6.4.3 >&2
cat > "$folder/sample.mjs" <<'JS'
import { parse, View } from 'vega';
import { compile } from 'vega-lite';

async function parts(stack) {
  const values = [{ team: 'a', kind: 'won', n: 3 }, { team: 'a', kind: 'lost', n: -1 }];
  const encoding = {
    x: { field: 'team', type: 'nominal' },
    y: { aggregate: 'sum', field: 'n', stack },
    color: { field: 'kind', type: 'nominal' },
  };
  const compiled = compile({ data: { values }, mark: 'bar', encoding }).spec;
  const view = await new View(parse(compiled), { renderer: 'none' }).runAsync();
  return view.data(compiled.data.at(-1).name)
    .map((d) => `${d.kind} ${d.sum_n_start}..${d.sum_n_end}`).join(', ');
}
console.log('zero:', await parts('zero'));
console.log('normalize:', await parts('normalize'));
JS
seen=$(node "$folder/sample.mjs")
echo "$seen"
expected=$(cat <<'SEEN'
zero: won 0..3, lost 0..-1
normalize: won 0..0.75, lost 0.75..1
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
