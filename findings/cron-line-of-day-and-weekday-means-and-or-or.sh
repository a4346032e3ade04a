#!/usr/bin/env bash
# Spring 6.2.12 and cron-utils 9.2.1: "0 9 1 * MON" is five days of a month in one and none for months in the other.
#
# crontab fires when either the day of the month or the weekday fits, and cron-utils' UNIX form does so too. Spring
# wants both, so a reminder copied from a crontab goes quiet: from November 2026 on it fires first in February. The
# usual trick for the first Monday of a quarter, "1-7 */3 MON", works in Spring only. Quartz refuses the line.
#
# Seen: Spring [2027-02-01, 2027-03-01, 2027-11-01, 2028-05-01]
#       UNIX   [2026-11-01, 2026-11-02, 2026-11-09, 2026-11-16]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.springframework</groupId><artifactId>spring-context</artifactId><version>6.2.12</version></dependency>
    <dependency><groupId>com.cronutils</groupId><artifactId>cron-utils</artifactId><version>9.2.1</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.scheduling.support.CronExpression;

class Sample {
  static String days(UnaryOperator<ZonedDateTime> next) {
    ZonedDateTime start = ZonedDateTime.of(2026, 11, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    return Stream.iterate(start, next).skip(1).limit(4).map(time -> time.toLocalDate().toString()).toList().toString();
  }

  public static void main(String[] args) {
    String line = "0 9 1 * MON";
    CronExpression spring = CronExpression.parse("0 " + line);
    System.out.println("Spring " + days(time -> spring.next(time)));
    ExecutionTime unix =
        ExecutionTime.forCron(
            new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX)).parse(line));
    System.out.println("UNIX   " + days(time -> unix.nextExecution(time).orElseThrow()));
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
Spring [2027-02-01, 2027-03-01, 2027-11-01, 2028-05-01]
UNIX   [2026-11-01, 2026-11-02, 2026-11-09, 2026-11-16]
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
