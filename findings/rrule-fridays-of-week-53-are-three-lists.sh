#!/usr/bin/env bash
# iCal4j 4.1.1, lib-recur 0.17.1, biweekly 0.6.8: the Fridays of ISO week 53 are three different lists.
#
# The Friday of 2026's week 53 is 1 January 2027. iCal4j gives it, then those of the weeks 53 of 2032 and 2037. biweekly
# leaves out every one that falls on a day of the next calendar year. lib-recur takes years of 52 weeks too and rolls
# over: after two Fridays it answers 4 January 2029, a Thursday, though the rule says BYDAY=FR.
#
# Seen: ical4j    [2027-01-01, 2032-12-31, 2038-01-01]
#       lib-recur [2027-01-01, 2027-12-31, 2029-01-04]
#       biweekly  [2032-12-31, 2060-12-31, 2088-12-31]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.mnode.ical4j</groupId><artifactId>ical4j</artifactId><version>4.1.1</version></dependency>
    <dependency><groupId>org.dmfs</groupId><artifactId>lib-recur</artifactId><version>0.17.1</version></dependency>
    <dependency><groupId>net.sf.biweekly</groupId><artifactId>biweekly</artifactId><version>0.6.8</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import biweekly.Biweekly;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import net.fortuna.ical4j.model.Recur;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.RecurrenceRule;

class Sample {
  public static void main(String[] args) throws Exception {
    String rule = "FREQ=YEARLY;BYWEEKNO=53;BYDAY=FR;COUNT=3";
    LocalDate start = LocalDate.of(2026, 1, 31);
    System.out.println("ical4j    " + new Recur<LocalDate>(rule).getDates(start, start.plusYears(30)));

    List<String> days = new ArrayList<>();
    var recur = new RecurrenceRule(rule).iterator(DateTime.parse("20260131"));
    while (recur.hasNext()) {
      String day = recur.nextDateTime().toString();
      days.add(LocalDate.parse(day, java.time.format.DateTimeFormatter.BASIC_ISO_DATE).toString());
    }
    System.out.println("lib-recur " + days);

    days.clear();
    var calendar =
        Biweekly.parse(
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:sample
                BEGIN:VEVENT
                UID:sample
                DTSTART:20260131T090000Z
                RRULE:%s
                END:VEVENT
                END:VCALENDAR
                """
                    .formatted(rule))
            .first();
    calendar
        .getEvents()
        .get(0)
        .getDateIterator(TimeZone.getTimeZone("UTC"))
        .forEachRemaining(date -> days.add(date.toInstant().toString().substring(0, 10)));
    System.out.println("biweekly  " + days);
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
ical4j    [2027-01-01, 2032-12-31, 2038-01-01]
lib-recur [2027-01-01, 2027-12-31, 2029-01-04]
biweekly  [2032-12-31, 2060-12-31, 2088-12-31]
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
