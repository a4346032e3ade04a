#!/usr/bin/env bash
# SQLite JDBC 3.51.1.0, HSQLDB 2.7.4, H2 2.4.240, Derby 10.16.1.1: the weight 2.00 of 3.00 is 0, 0.66 or two thirds.
#
# SQLite keeps a DECIMAL(5,2) of 2.00 as the integer 2 and divides integers, but the weight 1.50 of 3.00 is 0.5: a share
# is lost or not by the row. HSQLDB keeps the scale of the column and cuts, so the shares of a plan add up to 0.99. H2
# and Derby add digits of their own rules. All four declare the column alike and give no error.
#
# Seen: SQLite [0, 0, 0.5]
#       HSQLDB [0.66, 0.33, 0.50]
#       H2 [0.6666666667, 0.3333333333, 0.5000000000]
#       Derby [0.66666666666666666666666666, 0.33333333333333333333333333, 0.50000000000000000000000000]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.xerial</groupId><artifactId>sqlite-jdbc</artifactId><version>3.51.1.0</version></dependency>
    <dependency><groupId>org.hsqldb</groupId><artifactId>hsqldb</artifactId><version>2.7.4</version></dependency>
    <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.4.240</version></dependency>
    <dependency><groupId>org.apache.derby</groupId><artifactId>derby</artifactId><version>10.16.1.1</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

class Sample {
  public static void main(String[] args) throws SQLException {
    shares("SQLite", "jdbc:sqlite::memory:");
    shares("HSQLDB", "jdbc:hsqldb:mem:sample");
    shares("H2", "jdbc:h2:mem:sample");
    shares("Derby", "jdbc:derby:memory:sample;create=true");
  }

  static void shares(String name, String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("create table result (weight decimal(5, 2), total decimal(5, 2))");
      statement.execute("insert into result values (2.00, 3.00), (1.00, 3.00), (1.50, 3.00)");
      List<String> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery("select weight / total from result")) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      System.out.println(name + " " + found);
    }
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(cd "$folder" && java -cp "$folder/lib/*" Sample.java)
echo "$seen"
expected=$(cat <<'SEEN'
SQLite [0, 0, 0.5]
HSQLDB [0.66, 0.33, 0.50]
H2 [0.6666666667, 0.3333333333, 0.5000000000]
Derby [0.66666666666666666666666666, 0.33333333333333333333333333, 0.50000000000000000000000000]
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
