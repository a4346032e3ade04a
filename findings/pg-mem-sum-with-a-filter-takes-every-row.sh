#!/usr/bin/env bash
# pg-mem 3.0.14: sum(score) filter (where score > 0.75) is the sum of all rows, and greatest(0.7, 0.5) is 1.
#
# The stand-in for PostgreSQL in tests on Node takes FILTER and does nothing with it. A numeric(3, 2) keeps all
# digits, 31 January plus a month is 2 March and 31 March plus three is 29 June. It refuses much that it doesn't know,
# but these run. PGlite 0.5.17 is PostgreSQL itself in WebAssembly, a package as easy to install.
#
# Seen: select sum(score) filter (where score > 0.75) x from result: pg-mem 1.625, PGlite 0.8
#       select greatest(score, 0.5) x from result: pg-mem 1 1 1, PGlite 0.7 0.8 0.5
#       select score x from result: pg-mem 0.7 0.8 0.125, PGlite 0.7 0.8 0.13
#       select day + interval '1 month' x from result where score = 0.7: pg-mem 2026-03-02, PGlite 2026-02-28
#       select day + interval '3 months' x from result where score = 0.8: pg-mem 2026-06-29, PGlite 2026-06-30
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" pg-mem@3.0.14 @electric-sql/pglite@0.5.17 >&2
cat > "$folder/sample.mjs" <<'JS'
import { PGlite } from '@electric-sql/pglite';
import { newDb } from 'pg-mem';

const table = `
  create table result (score numeric(3, 2), day date);
  insert into result values (0.7, '2026-01-31'), (0.8, '2026-03-31'), (0.125, '2026-03-31');`;
const memory = newDb().public;
memory.none(table);
const database = new PGlite();
await database.exec(table);
const text = (rows) => rows.map(({ x }) => (x instanceof Date ? x.toISOString().slice(0, 10) : Number(x))).join(' ');
for (const query of [
  'select sum(score) filter (where score > 0.75) x from result',
  'select greatest(score, 0.5) x from result',
  'select score x from result',
  "select day + interval '1 month' x from result where score = 0.7",
  "select day + interval '3 months' x from result where score = 0.8",
]) {
  console.log(`${query}: pg-mem ${text(memory.many(query))}, PGlite ${text((await database.query(query)).rows)}`);
}
await database.close();
JS
seen=$(TZ=UTC node "$folder/sample.mjs")
echo "$seen"
expected=$(cat <<'SEEN'
select sum(score) filter (where score > 0.75) x from result: pg-mem 1.625, PGlite 0.8
select greatest(score, 0.5) x from result: pg-mem 1 1 1, PGlite 0.7 0.8 0.5
select score x from result: pg-mem 0.7 0.8 0.125, PGlite 0.7 0.8 0.13
select day + interval '1 month' x from result where score = 0.7: pg-mem 2026-03-02, PGlite 2026-02-28
select day + interval '3 months' x from result where score = 0.8: pg-mem 2026-06-29, PGlite 2026-06-30
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
