#!/usr/bin/env bash
# DuckDB 2.0.0: arg_max(value, day) skips rows whose value is null, so "the latest value" is silently an older one.
#
# Asked for the value on the greatest day, DuckDB looks among the rows that have a value. A key result whose last
# check-in took the value back shows the one before, while max(day) beside it is the last day. The first column of
# "order by day desc limit 1" is null. arg_max_null does what the name arg_max makes one expect.
#
# Seen: 2026-01-12: arg_max 40, arg_max_null null
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

class Sample {
  public static void main(String[] args) throws Exception {
    String query =
        "select max(day), arg_max(value, day), arg_max_null(value, day)"
            + " from (values (date '2026-01-05', 40), (date '2026-01-12', null)) t(day, value)";
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      System.out.println(
          rows.getString(1) + ": arg_max " + rows.getString(2) + ", arg_max_null " + rows.getString(3));
    }
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
2026-01-12: arg_max 40, arg_max_null null
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
