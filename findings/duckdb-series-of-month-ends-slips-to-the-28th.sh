#!/usr/bin/env bash
# DuckDB 2.0.0: generate_series from 31 January by one month is 28 February, then 28 March and 28 for ever.
#
# Each date is made from the one before, so the day lost in February never comes back; by three months from
# 30 November, quarters end on the 28th from February on. Java's datesUntil counts from the start and gives 31 March.
# A join of month ends with such a series finds two months of the year.
#
# Seen: duckdb 2026-01-31 2026-02-28 2026-03-28 2026-04-28 2026-05-28
#       java   2026-01-31 2026-02-28 2026-03-31 2026-04-30 2026-05-31
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.duckdb</groupId><artifactId>duckdb_jdbc</artifactId><version>2.0.0.1</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.Period;

class Sample {
  public static void main(String[] args) throws Exception {
    LocalDate start = LocalDate.of(2026, 1, 31);
    String query =
        "select string_agg(day::date, ' ') from generate_series(date '%s', date '2026-05-31', interval 1 month) t(day)";
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query.formatted(start))) {
      rows.next();
      System.out.println("duckdb " + rows.getString(1));
    }
    StringBuilder days = new StringBuilder("java  ");
    start.datesUntil(LocalDate.of(2026, 6, 1), Period.ofMonths(1)).forEach(day -> days.append(' ').append(day));
    System.out.println(days);
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
duckdb 2026-01-31 2026-02-28 2026-03-28 2026-04-28 2026-05-28
java   2026-01-31 2026-02-28 2026-03-31 2026-04-30 2026-05-31
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
