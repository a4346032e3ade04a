#!/usr/bin/env bash
# Kafka Connect 4.4.0, and 4.1.1: a record's header "5:KR1" arrives as the number 5, "1,000" as 1 and "10:00:00" as 10.
#
# The header converter that a worker has if none is configured guesses a type for each text. What stands before a colon,
# a comma or the like is taken for the value if it is one, and the rest is lost without an error: written again, the
# header is "5". "007" becomes 7 and 0.123456789 a float. "KR1:5" and "3/4" stay texts. StringConverter keeps them all.
#
# Seen: 5:KR1 -> INT8 5 -> 5, STRING 5:KR1 -> 5:KR1
#       1,000 -> INT8 1 -> 1, STRING 1,000 -> 1,000
#       10:00:00 -> INT8 10 -> 10, STRING 10:00:00 -> 10:00:00
#       007 -> INT8 7 -> 7, STRING 007 -> 007
#       0.123456789 -> FLOAT32 0.12345679 -> 0.12345679, STRING 0.123456789 -> 0.123456789
#       KR1:5 -> STRING KR1:5 -> KR1:5, STRING KR1:5 -> KR1:5
#       3/4 -> STRING 3/4 -> 3/4, STRING 3/4 -> 3/4
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.kafka</groupId><artifactId>connect-api</artifactId><version>4.4.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.storage.HeaderConverter;
import org.apache.kafka.connect.storage.SimpleHeaderConverter;
import org.apache.kafka.connect.storage.StringConverter;

class Sample {
  public static void main(String[] args) {
    for (String text : List.of("5:KR1", "1,000", "10:00:00", "007", "0.123456789", "KR1:5", "3/4")) {
      System.out.println(
          text + " -> " + there(new SimpleHeaderConverter(), text) + ", " + there(new StringConverter(), text));
    }
  }

  static String there(HeaderConverter converter, String text) {
    SchemaAndValue read = converter.toConnectHeader("checkins", "about", text.getBytes(UTF_8));
    byte[] written = converter.fromConnectHeader("checkins", "about", read.schema(), read.value());
    return read.schema().type() + " " + read.value() + " -> " + new String(written, UTF_8);
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
5:KR1 -> INT8 5 -> 5, STRING 5:KR1 -> 5:KR1
1,000 -> INT8 1 -> 1, STRING 1,000 -> 1,000
10:00:00 -> INT8 10 -> 10, STRING 10:00:00 -> 10:00:00
007 -> INT8 7 -> 7, STRING 007 -> 007
0.123456789 -> FLOAT32 0.12345679 -> 0.12345679, STRING 0.123456789 -> 0.123456789
KR1:5 -> STRING KR1:5 -> KR1:5, STRING KR1:5 -> KR1:5
3/4 -> STRING 3/4 -> 3/4, STRING 3/4 -> 3/4
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
