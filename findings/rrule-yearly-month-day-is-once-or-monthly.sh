#!/usr/bin/env bash
# iCal4j 4.1.1, lib-recur 0.17.1, biweekly 0.6.8: FREQ=YEARLY;BYMONTHDAY=-1 is one day a year or twelve.
#
# RFC 5545 expands BYMONTHDAY in a yearly rule over all months, and biweekly gives the last day of every month.
# The other two keep the month of the start and give one day a year. A rule for the ends of quarters is safe
# only with its months named: with BYMONTH=3,6,9,12 the three agree.
#
# Seen: FREQ=YEARLY;BYMONTHDAY=-1
#         ical4j    [2026-01-31, 2027-01-31, 2028-01-31]
#         lib-recur [20260131, 20270131, 20280131]
#         biweekly  [2026-01-31, 2026-02-28, 2026-03-31]
#       FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1
#         ical4j    [2026-03-31, 2026-06-30, 2026-09-30]
#         lib-recur [20260331, 20260630, 20260930]
#         biweekly  [2026-03-31, 2026-06-30, 2026-09-30]
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
    for (String rule : List.of("FREQ=YEARLY;BYMONTHDAY=-1", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1")) {
      System.out.println(rule);
      LocalDate start = LocalDate.of(2026, 1, 31);
      System.out.println("  ical4j    " + new Recur<LocalDate>(rule + ";COUNT=3").getDates(start, start.plusYears(5)));

      List<String> days = new ArrayList<>();
      var recur = new RecurrenceRule(rule + ";COUNT=3").iterator(DateTime.parse("20260131"));
      while (recur.hasNext()) {
        days.add(recur.nextDateTime().toString());
      }
      System.out.println("  lib-recur " + days);

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
                  RRULE:%s;COUNT=3
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
      System.out.println("  biweekly  " + days);
    }
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
FREQ=YEARLY;BYMONTHDAY=-1
  ical4j    [2026-01-31, 2027-01-31, 2028-01-31]
  lib-recur [20260131, 20270131, 20280131]
  biweekly  [2026-01-31, 2026-02-28, 2026-03-31]
FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1
  ical4j    [2026-03-31, 2026-06-30, 2026-09-30]
  lib-recur [20260331, 20260630, 20260930]
  biweekly  [2026-03-31, 2026-06-30, 2026-09-30]
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
