#!/usr/bin/env bash
# json-logic-js 2.0.5 and json-logic-java 1.1.0: a rule "day < 2026-02-01" holds in the browser and never on the server.
#
# JSON Logic exists so that one rule runs on both sides. The Java port compares numbers only: two texts, dates as well,
# are neither less nor greater, so both ways round are false. A missing score is 0 in JavaScript: it is below 0.7 and
# at least 0 there, and neither in Java. max of it and 0.5 is 0.5 or nothing. No error; both trackers have it open.
#
# Seen: {"<":[{"var":"day"},"2026-02-01"]} of {"day":"2026-01-05"}: JavaScript true, Java false
#       {">":[{"var":"day"},"2025-12-31"]} of {"day":"2026-01-05"}: JavaScript true, Java false
#       {"<":[{"var":"score"},0.7]} of {}: JavaScript true, Java false
#       {">=":[{"var":"score"},0]} of {}: JavaScript true, Java false
#       {"max":[{"var":"score"},0.5]} of {}: JavaScript 0.5, Java null
#       {"<":[{"var":"score"},0.7]} of {"score":"0.5"}: JavaScript true, Java true
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/cases" <<'CASES'
{"<":[{"var":"day"},"2026-02-01"]} of {"day":"2026-01-05"}
{">":[{"var":"day"},"2025-12-31"]} of {"day":"2026-01-05"}
{"<":[{"var":"score"},0.7]} of {}
{">=":[{"var":"score"},0]} of {}
{"max":[{"var":"score"},0.5]} of {}
{"<":[{"var":"score"},0.7]} of {"score":"0.5"}
CASES
npm install --silent --no-audit --no-fund --prefix "$folder" json-logic-js@2.0.5 >&2
cat > "$folder/sample.mjs" <<'JS'
import { readFileSync } from 'node:fs';
import logic from 'json-logic-js';

for (const line of readFileSync(new URL('cases', import.meta.url), 'utf8').trim().split('\n')) {
  const [rule, data] = line.split(' of ').map((text) => JSON.parse(text));
  console.log(`${line}: JavaScript ${logic.apply(rule, data)}`);
}
JS
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.github.jamsesso</groupId><artifactId>json-logic-java</artifactId><version>1.1.0</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import com.google.gson.Gson;
import io.github.jamsesso.jsonlogic.JsonLogic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class Sample {
  public static void main(String[] args) throws Exception {
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      String[] parts = line.split(" of ");
      System.out.println("Java " + new JsonLogic().apply(parts[0], new Gson().fromJson(parts[1], Map.class)));
    }
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
node "$folder/sample.mjs" > "$folder/javascript"
java -cp "$folder/lib/*" "$folder/Sample.java" "$folder/cases" > "$folder/java"
seen=$(paste -d '|' "$folder/javascript" "$folder/java" | sed 's/|/, /')
echo "$seen"
expected=$(cat <<'SEEN'
{"<":[{"var":"day"},"2026-02-01"]} of {"day":"2026-01-05"}: JavaScript true, Java false
{">":[{"var":"day"},"2025-12-31"]} of {"day":"2026-01-05"}: JavaScript true, Java false
{"<":[{"var":"score"},0.7]} of {}: JavaScript true, Java false
{">=":[{"var":"score"},0]} of {}: JavaScript true, Java false
{"max":[{"var":"score"},0.5]} of {}: JavaScript 0.5, Java null
{"<":[{"var":"score"},0.7]} of {"score":"0.5"}: JavaScript true, Java true
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
