#!/usr/bin/env bash
# iCal4j 4.1.1: the days of a rule "every second week on Monday and Sunday" depend on the JVM's default locale.
#
# RFC 5545 says a rule without WKST has weeks that start on Monday, anywhere. iCal4j takes the first day of the week
# of the default locale: on a server in en-US or zh-CN the Sunday goes to the other fortnight, so the same feed shows
# other check-in days there than in Germany. With WKST=MO in the rule, which changes nothing by RFC, all agree.
#
# Seen: de-DE [2026-01-05, 2026-01-11, 2026-01-19]
#       de-DE;WKST=MO [2026-01-05, 2026-01-11, 2026-01-19]
#       en-US [2026-01-05, 2026-01-18, 2026-01-19]
#       en-US;WKST=MO [2026-01-05, 2026-01-11, 2026-01-19]
#       zh-CN [2026-01-05, 2026-01-18, 2026-01-19]
#       zh-CN;WKST=MO [2026-01-05, 2026-01-11, 2026-01-19]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.mnode.ical4j</groupId><artifactId>ical4j</artifactId><version>4.1.1</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import java.time.LocalDate;
import java.util.Locale;
import net.fortuna.ical4j.model.Recur;

class Sample {
  public static void main(String[] args) {
    LocalDate start = LocalDate.of(2026, 1, 5);
    for (String locale : new String[] {"de-DE", "en-US", "zh-CN"}) {
      Locale.setDefault(Locale.forLanguageTag(locale));
      for (String week : new String[] {"", ";WKST=MO"}) {
        var rule = new Recur<LocalDate>("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;COUNT=3" + week);
        System.out.println(locale + week + " " + rule.getDates(start, start.plusYears(1)));
      }
    }
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
de-DE [2026-01-05, 2026-01-11, 2026-01-19]
de-DE;WKST=MO [2026-01-05, 2026-01-11, 2026-01-19]
en-US [2026-01-05, 2026-01-18, 2026-01-19]
en-US;WKST=MO [2026-01-05, 2026-01-11, 2026-01-19]
zh-CN [2026-01-05, 2026-01-18, 2026-01-19]
zh-CN;WKST=MO [2026-01-05, 2026-01-11, 2026-01-19]
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
