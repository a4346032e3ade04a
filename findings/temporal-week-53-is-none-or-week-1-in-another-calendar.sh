#!/usr/bin/env bash
# temporal-polyfill 1.0.8 and @js-temporal/polyfill 0.5.1: 31 December 2026 is week 53, no week, or week 1 of 2027.
#
# With the ISO calendar both say 53 of 2026. With "gregory", which has the same days and months,
# one has no week at all, undefined, and the other counts week 1 of 2027 from a Sunday. So weekOfYear changes when a day
# comes as "2026-12-31[u-ca=gregory]", and equals says that it is another day.
#
# Seen: temporal-polyfill: 53 of 2026, gregory undefined of undefined, equal false
#       @js-temporal/polyfill: 53 of 2026, gregory 1 of 2027, equal false
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" temporal-polyfill@1.0.8 @js-temporal/polyfill@0.5.1 >&2
cat > "$folder/sample.mjs" <<'JS'
import { Temporal as second } from '@js-temporal/polyfill';
import { Temporal as first } from 'temporal-polyfill';

for (const [name, { PlainDate }] of [['temporal-polyfill', first], ['@js-temporal/polyfill', second]]) {
  const iso = PlainDate.from('2026-12-31');
  const other = PlainDate.from('2026-12-31[u-ca=gregory]');
  const week = (day) => `${day.weekOfYear} of ${day.yearOfWeek}`;
  console.log(`${name}: ${week(iso)}, gregory ${week(other)}, equal ${iso.equals(other)}`);
}
JS
seen=$(node "$folder/sample.mjs")
echo "$seen"
expected=$(cat <<'SEEN'
temporal-polyfill: 53 of 2026, gregory undefined of undefined, equal false
@js-temporal/polyfill: 53 of 2026, gregory 1 of 2027, equal false
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
