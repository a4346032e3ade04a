#!/usr/bin/env bash
# Eclipse Parsson 1.1.7 (Jakarta JSON-P): a JSON Patch that tests "score" for 0.70 fails on 0.7, and 1e2 is no 100.
#
# RFC 6902 calls numbers equal if their values are. JSON-P compares BigDecimals with equals, which looks at the scale,
# so the guard of an update fails when the other side wrote a zero more, and equal documents have a difference.
# zjsonpatch 0.4.16 does the same to 1 and 1.0, of other types in Jackson; json-patch 1.13 follows the RFC.
#
# Seen: 0.7 and 0.70, test and differences: Parsson fails 1, zjsonpatch passes 0, json-patch passes 0
#       100 and 1e2, test and differences: Parsson fails 1, zjsonpatch fails 1, json-patch passes 0
#       1 and 1.0, test and differences: Parsson fails 1, zjsonpatch fails 1, json-patch passes 0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.eclipse.parsson</groupId><artifactId>parsson</artifactId><version>1.1.7</version></dependency>
    <dependency><groupId>com.flipkart.zjsonpatch</groupId><artifactId>zjsonpatch</artifactId><version>0.4.16</version></dependency>
    <dependency><groupId>com.github.java-json-tools</groupId><artifactId>json-patch</artifactId><version>1.13</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.json.Json;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.util.concurrent.Callable;

class Sample {
  static final ObjectMapper MAPPER = new ObjectMapper();

  public static void main(String[] args) throws Exception {
    compare("0.7", "0.70");
    compare("100", "1e2");
    compare("1", "1.0");
  }

  static void compare(String left, String right) throws Exception {
    String first = "{\"score\":" + left + "}";
    String second = "{\"score\":" + right + "}";
    String test = "[{\"op\":\"test\",\"path\":\"/score\",\"value\":" + right + "}]";
    JsonNode node = MAPPER.readTree(first);
    System.out.println(left + " and " + right + ", test and differences"
        + ": Parsson " + passes(() -> Json.createPatch(read(test).asJsonArray()).apply(read(first).asJsonObject()))
        + " " + Json.createDiff(read(first), read(second)).toJsonArray().size()
        + ", zjsonpatch " + passes(() -> com.flipkart.zjsonpatch.JsonPatch.apply(MAPPER.readTree(test), node))
        + " " + com.flipkart.zjsonpatch.JsonDiff.asJson(node, MAPPER.readTree(second)).size()
        + ", json-patch "
        + passes(() -> com.github.fge.jsonpatch.JsonPatch.fromJson(MAPPER.readTree(test)).apply(node))
        + " " + com.github.fge.jsonpatch.diff.JsonDiff.asJson(node, MAPPER.readTree(second)).size());
  }

  static JsonStructure read(String json) {
    return Json.createReader(new StringReader(json)).read();
  }

  static String passes(Callable<?> patch) {
    try {
      patch.call();
      return "passes";
    } catch (Exception e) {
      return "fails";
    }
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
0.7 and 0.70, test and differences: Parsson fails 1, zjsonpatch passes 0, json-patch passes 0
100 and 1e2, test and differences: Parsson fails 1, zjsonpatch fails 1, json-patch passes 0
1 and 1.0, test and differences: Parsson fails 1, zjsonpatch fails 1, json-patch passes 0
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
