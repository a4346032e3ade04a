#!/usr/bin/env bash
# jOOQ 3.19.39, and 3.21.9: 3 in an Integer column times 0.5 is 2 on H2 and 1 on HSQLDB and SQLite, not 1.5.
#
# Arithmetic has the type of its left operand, so mul, div and plus of a BigDecimal or a double compile and lose the
# fraction, by rounding or by cutting as the driver pleases. The other order, val(0.5).mul(column), and a cast keep it.
# Written as SQL the same sum gives 1.5 everywhere, so a share of a target in whole units loses its fraction, silently.
#
# Seen: H2 column.mul(0.5) 2, val(0.5).mul(column) 1.5, column.cast(DECIMAL).mul(0.5) 1.5, SQL 1.5
#       HSQLDB column.mul(0.5) 1, val(0.5).mul(column) 1.5, column.cast(DECIMAL).mul(0.5) 1.5, SQL 1.5
#       SQLITE column.mul(0.5) 1, val(0.5).mul(column) 1.5, column.cast(DECIMAL).mul(0.5) 1.5, SQL 1.5
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
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

class Sample {
  public static void main(String[] args) throws Exception {
    print("jdbc:h2:mem:", SQLDialect.H2);
    print("jdbc:hsqldb:mem:sample", SQLDialect.HSQLDB);
    print("jdbc:sqlite::memory:", SQLDialect.SQLITE);
  }

  static void print(String url, SQLDialect dialect) throws Exception {
    BigDecimal half = new BigDecimal("0.5");
    Field<Integer> column = DSL.field(DSL.name("TARGET"), SQLDataType.INTEGER);
    try (Connection connection = DriverManager.getConnection(url)) {
      DSLContext sql = DSL.using(connection, dialect);
      sql.execute("create table KR (TARGET integer)");
      sql.execute("insert into KR values (3)");
      System.out.println(
          dialect
              + " column.mul(0.5) " + text(sql, column.mul(half))
              + ", val(0.5).mul(column) " + text(sql, DSL.val(half).mul(column))
              + ", column.cast(DECIMAL).mul(0.5) " + text(sql, column.cast(SQLDataType.DECIMAL(9, 1)).mul(half))
              + ", SQL " + sql.fetchValue("select TARGET * 0.5 from KR"));
    }
  }

  static String text(DSLContext sql, Field<?> value) {
    Object found = sql.select(value).from(DSL.name("KR")).fetchOne(0);
    return found instanceof BigDecimal decimal ? decimal.stripTrailingZeros().toPlainString() : found.toString();
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -Dorg.jooq.no-logo=true -Dorg.jooq.no-tips=true -cp "$folder/lib/*" "$folder/Sample.java" 2>"$folder/log")
echo "$seen"
expected=$(cat <<'SEEN'
H2 column.mul(0.5) 2, val(0.5).mul(column) 1.5, column.cast(DECIMAL).mul(0.5) 1.5, SQL 1.5
HSQLDB column.mul(0.5) 1, val(0.5).mul(column) 1.5, column.cast(DECIMAL).mul(0.5) 1.5, SQL 1.5
SQLITE column.mul(0.5) 1, val(0.5).mul(column) 1.5, column.cast(DECIMAL).mul(0.5) 1.5, SQL 1.5
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
