#!/usr/bin/env bash
# Apache Calcite 1.41.0: SUM of an INTEGER column is an INTEGER, and 2,000,000,000 twice is -294967296 without an error.
#
# Other engines widen a sum (BIGINT, HUGEINT, NUMERIC) or raise an overflow. Calcite's default type system gives
# each aggregate the type of its argument: AVG of 1 and 2 is 1, and STDDEV of 1, 2 and 4 is 1 as well.
# So a count that outgrew its column in a host's own tables comes back as a loss, unless the host sets other types.
#
# Seen: sum(x) INTEGER -294967296
#       avg(x) INTEGER 1
#       stddev(x) INTEGER 1
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
    String[] queries = {
      "select sum(x) from (values (2000000000), (2000000000)) t(x)",
      "select avg(x) from (values (1), (2)) t(x)",
      "select stddev(x) from (values (1), (2), (4)) t(x)"
    };
    try (Connection connection = DriverManager.getConnection("jdbc:calcite:");
        Statement statement = connection.createStatement()) {
      for (String query : queries) {
        try (ResultSet rows = statement.executeQuery(query)) {
          rows.next();
          System.out.println(query.split(" ")[1] + " " + rows.getMetaData().getColumnTypeName(1) + " " + rows.getObject(1));
        }
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
sum(x) INTEGER -294967296
avg(x) INTEGER 1
stddev(x) INTEGER 1
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
