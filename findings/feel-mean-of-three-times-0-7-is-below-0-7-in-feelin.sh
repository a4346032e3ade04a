#!/usr/bin/env bash
# feelin 8.2.0, Camunda FEEL 1.19.3, Drools FEEL 10.1.0: the mean of 0.7, 0.7 and 0.7 is at least 0.7 in two of them.
#
# FEEL, the language of DMN tables, has decimal numbers of 34 digits, and both Java engines keep to it. feelin, which
# runs the same expressions in JavaScript, takes doubles, an open bug in its tracker: weights don't sum to 1, and what
# rounds up on the server rounds down in the form before it. Months from 31 March to 30 June are P2M in the two and
# P2M30D in feelin, days in a duration of years and months. Nothing warns.
#
# Seen: mean([0.7, 0.7, 0.7]) >= 0.7: Camunda true, Drools true, feelin false
#       sum([0.3, 0.3, 0.3, 0.1]) = 1: Camunda true, Drools true, feelin false
#       round half up(0.285, 2): Camunda 0.29, Drools 0.29, feelin 0.28
#       years and months duration(date("2026-03-31"), date("2026-06-30")): Camunda P2M, Drools P2M, feelin P2M30D
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/cases" <<'CASES'
mean([0.7, 0.7, 0.7]) >= 0.7
sum([0.3, 0.3, 0.3, 0.1]) = 1
round half up(0.285, 2)
years and months duration(date("2026-03-31"), date("2026-06-30"))
CASES
npm install --silent --no-audit --no-fund --prefix "$folder" feelin@8.2.0 >&2
cat > "$folder/sample.mjs" <<'JS'
import { readFileSync } from 'node:fs';
import { evaluate } from 'feelin';

for (const line of readFileSync(new URL('cases', import.meta.url), 'utf8').trim().split('\n')) {
  console.log(`feelin ${evaluate(line, {}).value}`);
}
JS
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.camunda.feel</groupId><artifactId>feel-engine</artifactId><version>1.19.3</version></dependency>
    <dependency><groupId>org.kie</groupId><artifactId>kie-dmn-feel</artifactId><version>10.1.0</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.feel.FeelEngine;
import org.kie.dmn.feel.lang.impl.FEELBuilder;

class Sample {
  public static void main(String[] args) throws Exception {
    FeelEngine camunda = new FeelEngine.Builder().build();
    var drools = FEELBuilder.builder().build();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      Object first = camunda.evalExpression(line, Map.<String, Object>of()).right().get();
      Object second = drools.evaluate(line);
      String text = String.valueOf(second).replaceAll(".*\"(.*)\".*", "$1");
      System.out.println(line + ": Camunda " + first + ", Drools " + text);
    }
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
node "$folder/sample.mjs" > "$folder/javascript"
java -cp "$folder/lib/*" "$folder/Sample.java" "$folder/cases" > "$folder/java" 2>"$folder/log"
seen=$(paste -d '|' "$folder/java" "$folder/javascript" | sed 's/|/, /')
echo "$seen"
expected=$(cat <<'SEEN'
mean([0.7, 0.7, 0.7]) >= 0.7: Camunda true, Drools true, feelin false
sum([0.3, 0.3, 0.3, 0.1]) = 1: Camunda true, Drools true, feelin false
round half up(0.285, 2): Camunda 0.29, Drools 0.29, feelin 0.28
years and months duration(date("2026-03-31"), date("2026-06-30")): Camunda P2M, Drools P2M, feelin P2M30D
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
