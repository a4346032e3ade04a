#!/usr/bin/env bash
# Jackson 2.20.1 and 3.0.2, fastjson2 2.0.60: {"day": 20260131} is a day of the year 57440 or 1 January 1970.
#
# Exports that write a day as a number of eight digits are read into a LocalDate without an error: Jackson counts days
# since 1970, fastjson2 milliseconds. The same digits as text are refused by Jackson and understood by fastjson2. That
# one also takes the order of day and month from the sign between them: 05.01.2026 is January, 05/01/2026 is May.
#
# Seen: 20260131: Jackson 2 +57440-05-10, Jackson 3 +57440-05-10, fastjson2 1970-01-01
#       "20260131": Jackson 2 refused, Jackson 3 refused, fastjson2 2026-01-31
#       "05.01.2026": Jackson 2 refused, Jackson 3 refused, fastjson2 2026-01-05
#       "05-01-2026": Jackson 2 refused, Jackson 3 refused, fastjson2 2026-01-05
#       "05/01/2026": Jackson 2 refused, Jackson 3 refused, fastjson2 2026-05-01
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.fasterxml.jackson.datatype</groupId><artifactId>jackson-datatype-jsr310</artifactId><version>2.20.1</version></dependency>
    <dependency><groupId>tools.jackson.core</groupId><artifactId>jackson-databind</artifactId><version>3.0.2</version></dependency>
    <dependency><groupId>com.alibaba.fastjson2</groupId><artifactId>fastjson2</artifactId><version>2.0.60</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import com.alibaba.fastjson2.JSON;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import tools.jackson.databind.json.JsonMapper;

class Sample {
  public record CheckIn(LocalDate day) {}

  public static void main(String[] args) {
    ObjectMapper two = new ObjectMapper().registerModule(new JavaTimeModule());
    JsonMapper three = new JsonMapper();
    for (String day : new String[] {"20260131", "\"20260131\"", "\"05.01.2026\"", "\"05-01-2026\"", "\"05/01/2026\""}) {
      String json = "{\"day\": " + day + "}";
      System.out.println(
          day
              + ": Jackson 2 " + read(() -> two.readValue(json, CheckIn.class))
              + ", Jackson 3 " + read(() -> three.readValue(json, CheckIn.class))
              + ", fastjson2 " + read(() -> JSON.parseObject(json, CheckIn.class)));
    }
  }

  static String read(Callable<CheckIn> reader) {
    try {
      return reader.call().day().toString();
    } catch (Exception e) {
      return "refused";
    }
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -Duser.timezone=UTC -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
20260131: Jackson 2 +57440-05-10, Jackson 3 +57440-05-10, fastjson2 1970-01-01
"20260131": Jackson 2 refused, Jackson 3 refused, fastjson2 2026-01-31
"05.01.2026": Jackson 2 refused, Jackson 3 refused, fastjson2 2026-01-05
"05-01-2026": Jackson 2 refused, Jackson 3 refused, fastjson2 2026-01-05
"05/01/2026": Jackson 2 refused, Jackson 3 refused, fastjson2 2026-05-01
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
