#!/usr/bin/env bash
# Jackson's properties format 2.20.1: targets by year, written and read back as a tree, are a list without the years.
#
# The mapper writes {"target": {"2026": 0.7, "2028": 0.9}} as target.2026 and target.2028 and takes a part of a key that
# is a number for an index when it reads them: ["0.7", "0.9"], the gap closed, no error. What was the third year is now
# the second of a list. The documentation has this default; the schema's withParseSimpleIndexes(false) keeps the years.
#
# Seen: {"target":{"2026":0.7,"2028":0.9}} -> {"target":["0.7","0.9"]}
#       without indexes -> {"target":{"2026":"0.7","2028":"0.9"}}
#       {"target":{"2026Q1":0.7}} -> {"target":{"2026Q1":"0.7"}}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.fasterxml.jackson.dataformat</groupId><artifactId>jackson-dataformat-properties</artifactId><version>2.20.1</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.javaprop.JavaPropsMapper;
import com.fasterxml.jackson.dataformat.javaprop.JavaPropsSchema;

class Sample {
  public static void main(String[] args) throws Exception {
    JavaPropsMapper properties = new JavaPropsMapper();
    JsonNode years = new ObjectMapper().readTree("{\"target\":{\"2026\":0.7,\"2028\":0.9}}");
    String written = properties.writeValueAsString(years);
    System.out.println(years + " -> " + properties.readTree(written));
    JavaPropsSchema plain = JavaPropsSchema.emptySchema().withParseSimpleIndexes(false);
    System.out.println("without indexes -> " + properties.reader(plain).readTree(written));
    JsonNode quarter = new ObjectMapper().readTree("{\"target\":{\"2026Q1\":0.7}}");
    System.out.println(quarter + " -> " + properties.readTree(properties.writeValueAsString(quarter)));
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
{"target":{"2026":0.7,"2028":0.9}} -> {"target":["0.7","0.9"]}
without indexes -> {"target":{"2026":"0.7","2028":"0.9"}}
{"target":{"2026Q1":0.7}} -> {"target":{"2026Q1":"0.7"}}
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
