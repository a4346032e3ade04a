#!/usr/bin/env bash
# Quartz 2.5.0: a trigger for the last day of the month ("L") never fires in a month shorter than 31 days.
#
# "0 0 9 L 3,6,9,12 ?", the end of each quarter, fires in March and December only: the day sought runs past the end
# of June and the month is passed over without a word. "LW" and "L-1" go the same way. 2.3.2 fired in all four, 2.5.2
# does again. 2.5.1 mended L, but a nearest weekday ("1W") is still lost where the 1st is a Saturday or Sunday.
#
# Seen: L  [2026-03-31, 2026-12-31, 2027-03-31, 2027-12-31]
#       1W [2026-01-01, 2026-04-01, 2026-05-01, 2026-06-01]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.quartz-scheduler</groupId><artifactId>quartz</artifactId><version>2.5.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.quartz.CronExpression;

class Sample {
  static List<String> first(int count, String cron) throws Exception {
    CronExpression expression = new CronExpression(cron);
    expression.setTimeZone(TimeZone.getTimeZone("UTC"));
    List<String> days = new ArrayList<>();
    Date next = Date.from(Instant.parse("2026-01-01T00:00:00Z"));
    while (days.size() < count) {
      next = expression.getNextValidTimeAfter(next);
      days.add(next.toInstant().toString().substring(0, 10));
    }
    return days;
  }

  public static void main(String[] args) throws Exception {
    System.out.println("L  " + first(4, "0 0 9 L 3,6,9,12 ?"));
    System.out.println("1W " + first(4, "0 0 9 1W * ?"));
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
L  [2026-03-31, 2026-12-31, 2027-03-31, 2027-12-31]
1W [2026-01-01, 2026-04-01, 2026-05-01, 2026-06-01]
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
