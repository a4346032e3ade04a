#!/usr/bin/env bash
# ICU4J 78.1 and intl-messageformat 12.1.5: the message "{score, number, ::percent}" for 0.97 is "0.97%" or "97%".
#
# A skeleton's "percent" is a unit in ICU, it adds the sign and doesn't multiply; in FormatJS it is the percent style of
# Intl, which does. ICU's own way, "percent scale/100" or "%x100", gives "97%" there and "9,700%" in the browser. The
# older form without a skeleton, "{score, number, percent}", is "97%" on both sides of one translation file.
#
# Seen: number, percent: ICU4J 97%, FormatJS 97%
#       number, ::percent: ICU4J 0.97%, FormatJS 97%
#       number, ::percent scale/100: ICU4J 97%, FormatJS 9,700%
#       number, ::%x100: ICU4J 97%, FormatJS 9,700%
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" intl-messageformat@12.1.5 >&2
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.ibm.icu</groupId><artifactId>icu4j</artifactId><version>78.1</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/sample.mjs" <<'JS'
import { IntlMessageFormat } from 'intl-messageformat';

console.log(new IntlMessageFormat(process.argv[2], 'en-US').format({ score: 0.97 }));
JS
cat > "$folder/Sample.java" <<'JAVA'
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Map;

class Sample {
  public static void main(String[] args) {
    System.out.println(new MessageFormat(args[0], ULocale.US).format(Map.of("score", 0.97)));
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
for message in "number, percent" "number, ::percent" "number, ::percent scale/100" "number, ::%x100"; do
  echo "$message: ICU4J $(java -cp "$folder/lib/*" "$folder/Sample.java" "{score, $message}")," \
    "FormatJS $(node "$folder/sample.mjs" "{score, $message}")"
done > "$folder/seen"
seen=$(cat "$folder/seen")
echo "$seen"
expected=$(cat <<'SEEN'
number, percent: ICU4J 97%, FormatJS 97%
number, ::percent: ICU4J 0.97%, FormatJS 97%
number, ::percent scale/100: ICU4J 97%, FormatJS 9,700%
number, ::%x100: ICU4J 97%, FormatJS 9,700%
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
