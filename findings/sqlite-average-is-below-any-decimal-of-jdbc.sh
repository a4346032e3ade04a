#!/usr/bin/env bash
# SQLite JDBC 3.51.1.0: "having avg(score) >= ?" with the BigDecimal 0.65 finds no team at all, with a double it does.
#
# The driver binds a BigDecimal as text, and in SQLite any text is above any number. A column declared DECIMAL turns the
# text back into a number, so the same parameter works in "score >= ?"; an expression, as an average or weight * score,
# has no such affinity. "avg(score) < ?" then finds every team. No error; cast(? as real) mends it.
#
# Seen: BigDecimal: bound as [text], score >= ? [A, A, B], avg >= ? [], avg < ? [A, B], avg >= cast(? as real) [A]
#       Double: bound as [real], score >= ? [A, A, B], avg >= ? [A], avg < ? [B], avg >= cast(? as real) [A]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.xerial</groupId><artifactId>sqlite-jdbc</artifactId><version>3.51.1.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

class Sample {
  public static void main(String[] args) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      try (var statement = connection.createStatement()) {
        statement.execute("create table result (team text, score decimal(3, 2))");
        statement.execute("insert into result values ('A', 0.70), ('A', 0.80), ('B', 0.30), ('B', 0.70)");
      }
      for (Object least : List.of(new BigDecimal("0.65"), 0.65)) {
        System.out.println(
            least.getClass().getSimpleName()
                + ": bound as " + ask(connection, "select typeof(?)", least)
                + ", score >= ? " + ask(connection, "select team from result where score >= ?", least)
                + ", avg >= ? " + having(connection, "avg(score) >= ?", least)
                + ", avg < ? " + having(connection, "avg(score) < ?", least)
                + ", avg >= cast(? as real) " + having(connection, "avg(score) >= cast(? as real)", least));
      }
    }
  }

  static List<String> having(Connection connection, String condition, Object least) throws SQLException {
    return ask(connection, "select team from result group by team having " + condition, least);
  }

  static List<String> ask(Connection connection, String query, Object least) throws SQLException {
    List<String> found = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setObject(1, least);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    return found;
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
BigDecimal: bound as [text], score >= ? [A, A, B], avg >= ? [], avg < ? [A, B], avg >= cast(? as real) [A]
Double: bound as [real], score >= ? [A, A, B], avg >= ? [A], avg < ? [B], avg >= cast(? as real) [A]
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
