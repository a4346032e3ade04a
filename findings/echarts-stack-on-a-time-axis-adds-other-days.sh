#!/usr/bin/env bash
# ECharts 6.1.0: on a time axis stacked series are added by position: 12 January's 10 stands on 5 January's 1.
#
# On a category axis values of the same name are stacked: 2 and 10 are drawn at 12. On a time axis the first point of
# a series is stacked on the first of the other, whatever their days, without a word in the log. A team that starts a
# week late, or misses a check-in, bends all totals after it. A null for each day that is missing mends it. Several
# threads of its tracker ask about it, the oldest from 2017.
#
# Seen: category 12, 23
#       time 11, 22
#       time with null 12, 23
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" echarts@6.1.0 >&2
cat > "$folder/sample.mjs" <<'JS'
import * as echarts from 'echarts';

const early = [['2026-01-05', 1], ['2026-01-12', 2], ['2026-01-19', 3]];
const late = [['2026-01-12', 10], ['2026-01-19', 20]];

function heights(type, second) {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 400, height: 300 });
  const series = [early, second].map((data) => ({ type: 'line', stack: 'done', symbol: 'none', data }));
  chart.setOption({ animation: false, xAxis: { type }, yAxis: {}, series });
  const path = /<path d="M([-\d.L ]+)" fill="none"[^>]*stroke-linejoin="bevel"/g;
  const lines = [...chart.renderToSVGString().matchAll(path)];
  const points = lines.at(-1)[1].split('L').map((point) => point.split(' ').map(Number));
  const drawn = points.map((point) => Math.round(chart.convertFromPixel({ seriesIndex: 1 }, point)[1]));
  chart.dispose();
  return drawn.join(', ');
}
console.log('category', heights('category', late));
console.log('time', heights('time', late));
console.log('time with null', heights('time', [['2026-01-05', null], ...late]));
JS
seen=$(node "$folder/sample.mjs")
echo "$seen"
expected=$(cat <<'SEEN'
category 12, 23
time 11, 22
time with null 12, 23
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
