#!/usr/bin/env bash
# DuckDB 2.0.0, and 1.4.4: the median of the DECIMALs 0.70 and 0.71 is 0.70, that of -0.70 and -0.71 is -0.70.
#
# median and quantile_cont interpolate, and give INTEGERs a DOUBLE (1 and 2: 1.5). A DECIMAL keeps its own type and
# scale, so the half between two values is cut towards zero, not rounded, without a hint; AVG of the same column is a
# DOUBLE, 0.705. A median of scores in DECIMAL(3,2) is up to a hundredth low; a cast to DOUBLE before mends it.
#
# Seen: median 0.70, 90% 0.70, of negatives -0.70, as double 0.705, average 0.705
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
        "select median(x), quantile_cont(x, 0.9), median(-x), median(x::double), avg(x)"
            + " from (values (0.70), (0.71)) t(x)";
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      System.out.println(
          "median " + rows.getString(1) + ", 90% " + rows.getString(2) + ", of negatives " + rows.getString(3)
              + ", as double " + rows.getString(4) + ", average " + rows.getString(5));
    }
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
median 0.70, 90% 0.70, of negatives -0.70, as double 0.705, average 0.705
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
