#!/usr/bin/env bash
# Apache Calcite 1.41.0: floor(.. to week) starts weeks on Sunday, extract(week ..) on Monday.
#
# A weekly report groups by one and is labelled by the other: Sunday 4 January 2026 is floored to itself, with the
# days after it, but is numbered week 1 with the days before it. So the row of a week has two numbers. In
# PostgreSQL date_trunc and extract both start on Monday.
#
# Seen: 2026-01-03 floor 2025-12-28 week 1
#       2026-01-04 floor 2026-01-04 week 1
#       2026-01-05 floor 2026-01-04 week 2
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.calcite</groupId><artifactId>calcite-core</artifactId><version>1.41.0</version></dependency>
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
    try (Connection connection = DriverManager.getConnection("jdbc:calcite:");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select d, floor(d to week), extract(week from d) from (values (date '2026-01-03'),"
                    + " (date '2026-01-04'), (date '2026-01-05')) t(d)")) {
      while (rows.next()) {
        System.out.println(rows.getString(1) + " floor " + rows.getString(2) + " week " + rows.getInt(3));
      }
    }
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
2026-01-03 floor 2025-12-28 week 1
2026-01-04 floor 2026-01-04 week 1
2026-01-05 floor 2026-01-04 week 2
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
