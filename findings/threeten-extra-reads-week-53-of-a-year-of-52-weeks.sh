#!/usr/bin/env bash
# ThreeTen-Extra 1.8.0: YearWeek.parse("2025-W53") is 2026-W01, although 2025 has 52 weeks; the JDK refuses it.
#
# 53 is in the range of the field, and where the year is shorter the week after it is returned instead of an error, by
# of and by parse. Two check-ins filed under "2025-W53" and "2026-W01" fall on one key. ISO_WEEK_DATE of the JDK throws,
# so the same text with a day is refused by one and moved to another year by the other.
#
# Seen: 2025-W53 is 2026-W01, 2026-W53 is 2026-W53
#       JDK: refused
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.threeten</groupId><artifactId>threeten-extra</artifactId><version>1.8.0</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.threeten.extra.YearWeek;

class Sample {
  public static void main(String[] args) {
    System.out.println("2025-W53 is " + YearWeek.parse("2025-W53") + ", 2026-W53 is " + YearWeek.parse("2026-W53"));
    try {
      System.out.println("JDK: " + LocalDate.parse("2025-W53-1", DateTimeFormatter.ISO_WEEK_DATE));
    } catch (DateTimeException e) {
      System.out.println("JDK: refused");
    }
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
2025-W53 is 2026-W01, 2026-W53 is 2026-W53
JDK: refused
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
