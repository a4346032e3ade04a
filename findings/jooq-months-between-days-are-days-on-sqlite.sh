#!/usr/bin/env bash
# jOOQ 3.19.39, and 3.21.9: localDateDiff(MONTH, 31 January, 30 June) is 5 on H2 and HSQLDB, 150 on SQLite: days.
#
# On SQLite the part is dropped without an error and every difference is in days, for MONTH, QUARTER and YEAR alike.
# localDateAdd runs everywhere as well, but a month after 31 January is 3 March on SQLite and 28 February elsewhere. So
# one query in Java plans and counts quarters by the database below it, and tests on one don't speak for the other.
#
# Seen: H2 MONTH 5, QUARTER 1, YEAR 0, a month later 2026-02-28
#       HSQLDB MONTH 5, QUARTER 1, YEAR 0, a month later 2026-02-28
#       SQLITE MONTH 150, QUARTER 150, YEAR 150, a month later 2026-03-03
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.jooq</groupId><artifactId>jooq</artifactId><version>3.19.39</version></dependency>
    <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.4.240</version></dependency>
    <dependency><groupId>org.hsqldb</groupId><artifactId>hsqldb</artifactId><version>2.7.4</version></dependency>
    <dependency><groupId>org.xerial</groupId><artifactId>sqlite-jdbc</artifactId><version>3.51.1.0</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

class Sample {
  public static void main(String[] args) throws Exception {
    print("jdbc:h2:mem:", SQLDialect.H2);
    print("jdbc:hsqldb:mem:sample", SQLDialect.HSQLDB);
    print("jdbc:sqlite::memory:", SQLDialect.SQLITE);
  }

  static void print(String url, SQLDialect dialect) throws Exception {
    var from = DSL.val(LocalDate.of(2026, 1, 31));
    var to = DSL.val(LocalDate.of(2026, 6, 30));
    try (Connection connection = DriverManager.getConnection(url)) {
      DSLContext sql = DSL.using(connection, dialect);
      StringBuilder line = new StringBuilder(dialect.name());
      for (DatePart part : new DatePart[] {DatePart.MONTH, DatePart.QUARTER, DatePart.YEAR}) {
        line.append(" ").append(part).append(" ").append(sql.fetchValue(DSL.localDateDiff(part, from, to))).append(",");
      }
      System.out.println(line + " a month later " + sql.fetchValue(DSL.localDateAdd(from, 1, DatePart.MONTH)));
    }
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -Dorg.jooq.no-logo=true -Dorg.jooq.no-tips=true -cp "$folder/lib/*" "$folder/Sample.java" 2>"$folder/log")
echo "$seen"
expected=$(cat <<'SEEN'
H2 MONTH 5, QUARTER 1, YEAR 0, a month later 2026-02-28
HSQLDB MONTH 5, QUARTER 1, YEAR 0, a month later 2026-02-28
SQLITE MONTH 150, QUARTER 150, YEAR 150, a month later 2026-03-03
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
