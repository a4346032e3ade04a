#!/usr/bin/env bash
# H2 2.4.240: to_date('2026-02-30', 'YYYY-MM-DD') is 30 February, stored, sorted and printed; a LocalDate fails.
#
# In the mode for PostgreSQL, where H2 has the function, its parts go into a DATE unchecked; 32 February is kept as
# 2026-03-00. The day sorts between 28 February and 1 March, datediff has it a day after 1 March, and java.sql.Date
# makes it 2 March. PGlite 0.5.17, which is PostgreSQL in WebAssembly, refuses the text, as H2 does in a literal.
#
# Seen: H2 literal: Cannot parse "DATE" constant "2026-02-30"; SQL statement:
#       H2 2026-02-28, days to 1 March 1, Date 2026-02-28, LocalDate 2026-02-28
#       H2 2026-02-30, days to 1 March -1, Date 2026-03-02, LocalDate refused
#       H2 2026-03-00, days to 1 March 1, Date 2026-02-28, LocalDate refused
#       H2 2026-03-01, days to 1 March 0, Date 2026-03-01, LocalDate 2026-03-01
#       PostgreSQL date/time field value out of range: "2026-02-30"
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" @electric-sql/pglite@0.5.17 >&2
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.4.240</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/sample.mjs" <<'JS'
import { PGlite } from '@electric-sql/pglite';

const database = new PGlite();
try {
  console.log('PostgreSQL', (await database.query("select to_date('2026-02-30', 'YYYY-MM-DD')")).rows);
} catch (error) {
  console.log('PostgreSQL', error.message);
}
await database.close();
JS
cat > "$folder/Sample.java" <<'JAVA'
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

class Sample {
  public static void main(String[] args) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:h2:mem:;MODE=PostgreSQL");
        var statement = connection.createStatement()) {
      statement.execute("create table checkin (d date)");
      statement.execute("insert into checkin values (date '2026-03-01'), (date '2026-02-28')");
      for (String text : new String[] {"2026-02-30", "2026-02-32"}) {
        statement.execute("insert into checkin values (to_date('" + text + "', 'YYYY-MM-DD'))");
      }
      try {
        statement.execute("insert into checkin values (date '2026-02-30')");
      } catch (SQLException e) {
        System.out.println("H2 literal: " + e.getMessage().lines().findFirst().orElseThrow());
      }
      String query = "select d, datediff(day, d, date '2026-03-01') from checkin order by d";
      try (ResultSet rows = statement.executeQuery(query)) {
        while (rows.next()) {
          System.out.println(
              "H2 " + rows.getString(1) + ", days to 1 March " + rows.getInt(2) + ", Date " + rows.getDate(1)
                  + ", LocalDate " + local(rows));
        }
      }
    }
  }

  static String local(ResultSet rows) {
    try {
      return rows.getObject(1, LocalDate.class).toString();
    } catch (SQLException e) {
      return "refused";
    }
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java" && node "$folder/sample.mjs")
echo "$seen"
expected=$(cat <<'SEEN'
H2 literal: Cannot parse "DATE" constant "2026-02-30"; SQL statement:
H2 2026-02-28, days to 1 March 1, Date 2026-02-28, LocalDate 2026-02-28
H2 2026-02-30, days to 1 March -1, Date 2026-03-02, LocalDate refused
H2 2026-03-00, days to 1 March 1, Date 2026-02-28, LocalDate refused
H2 2026-03-01, days to 1 March 0, Date 2026-03-01, LocalDate 2026-03-01
PostgreSQL date/time field value out of range: "2026-02-30"
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
