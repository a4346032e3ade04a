#!/usr/bin/env bash
# MyBatis 3.5.19: <if test="value != null and value != ''"> leaves out a value of 0, 0.00 or false.
#
# The test is OGNL, which compares a number with a text by turning the text into a number, and the empty one into 0.
# So the guard that stands in many mappers against empty texts drops exactly the check-in "0": the update runs, counts
# one row and keeps the old value. The text "0" passes.
#
# Seen: Integer 1: update check_in SET value = ?, day = ?
#       Integer 0: update check_in SET day = ?
#       BigDecimal 0.00: update check_in SET day = ?
#       Boolean false: update check_in SET day = ?
#       String 0: update check_in SET value = ?, day = ?
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.mybatis</groupId><artifactId>mybatis</artifactId><version>3.5.19</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.Map;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;

class Sample {
  public static void main(String[] args) {
    String mapper =
        """
        <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "mybatis-3-mapper.dtd">
        <mapper namespace="checkIns">
          <update id="update">
            update check_in
            <set>
              <if test="value != null and value != ''">value = #{value},</if>
              day = #{day}
            </set>
          </update>
        </mapper>
        """;
    Configuration configuration = new Configuration();
    var stream = new ByteArrayInputStream(mapper.getBytes());
    new XMLMapperBuilder(stream, configuration, "mapper", configuration.getSqlFragments()).parse();
    for (Object value : new Object[] {1, 0, new BigDecimal("0.00"), false, "0"}) {
      var sql = configuration.getMappedStatement("update").getBoundSql(Map.of("value", value, "day", "2026-01-05"));
      System.out.println(
          value.getClass().getSimpleName() + " " + value + ": " + sql.getSql().replaceAll("\\s+", " ").strip());
    }
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
Integer 1: update check_in SET value = ?, day = ?
Integer 0: update check_in SET day = ?
BigDecimal 0.00: update check_in SET day = ?
Boolean false: update check_in SET day = ?
String 0: update check_in SET value = ?, day = ?
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
