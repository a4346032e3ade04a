#!/usr/bin/env bash
# Derby 10.16.1.1, HSQLDB 2.7.4, H2 2.4.240: JDBC's own TIMESTAMPDIFF from 31 March to 1 April is 0 or 1 quarters.
#
# {fn TIMESTAMPDIFF(SQL_TSI_QUARTER, a, b)} is the portable form that the JDBC specification lists. Derby counts
# quarters that are over; HSQLDB and H2 count borders that are crossed, so one day is a month, and in HSQLDB a
# quarter. H2 takes SQL_TSI_MONTH, but refuses SQL_TSI_QUARTER. From 31 March to 30 June all find 3 months, and a test
# may stop there.
#
# Seen: Derby, to 2026-04-01 MONTH 0 QUARTER 0, to 2026-06-30 MONTH 3 QUARTER 1
#       HSQLDB, to 2026-04-01 MONTH 1 QUARTER 1, to 2026-06-30 MONTH 3 QUARTER 1
#       H2, to 2026-04-01 MONTH 1 QUARTER refused, to 2026-06-30 MONTH 3 QUARTER refused
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.hsqldb</groupId><artifactId>hsqldb</artifactId><version>2.7.4</version></dependency>
    <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.4.240</version></dependency>
    <dependency><groupId>org.apache.derby</groupId><artifactId>derby</artifactId><version>10.16.1.1</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;

class Sample {
  public static void main(String[] args) throws SQLException {
    count("Derby", "jdbc:derby:memory:sample;create=true");
    count("HSQLDB", "jdbc:hsqldb:mem:sample");
    count("H2", "jdbc:h2:mem:sample");
  }

  static void count(String name, String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute("create table span (a timestamp, b timestamp)");
      StringBuilder line = new StringBuilder(name);
      for (String end : List.of("2026-04-01", "2026-06-30")) {
        try (PreparedStatement insert = connection.prepareStatement("insert into span values (?, ?)")) {
          insert.setTimestamp(1, Timestamp.valueOf("2026-03-31 00:00:00"));
          insert.setTimestamp(2, Timestamp.valueOf(end + " 00:00:00"));
          insert.execute();
        }
        line.append(", to ").append(end);
        for (String unit : List.of("MONTH", "QUARTER")) {
          line.append(' ').append(unit).append(' ').append(ask(connection, unit));
        }
        statement.execute("delete from span");
      }
      System.out.println(line);
    }
  }

  static String ask(Connection connection, String unit) {
    String query = "select {fn TIMESTAMPDIFF(SQL_TSI_" + unit + ", a, b)} from span";
    try (var statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      return "refused";
    }
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(cd "$folder" && java -cp "$folder/lib/*" Sample.java)
echo "$seen"
expected=$(cat <<'SEEN'
Derby, to 2026-04-01 MONTH 0 QUARTER 0, to 2026-06-30 MONTH 3 QUARTER 1
HSQLDB, to 2026-04-01 MONTH 1 QUARTER 1, to 2026-06-30 MONTH 3 QUARTER 1
H2, to 2026-04-01 MONTH 1 QUARTER refused, to 2026-06-30 MONTH 3 QUARTER refused
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
