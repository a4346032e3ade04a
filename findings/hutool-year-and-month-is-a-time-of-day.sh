#!/usr/bin/env bash
# Hutool 5.8.41: DateUtil.parse("202605"), the period May 2026 of many an ERP export, is 20:26:05 on 1 January 1970.
#
# Digits are told apart by their number: eight are a day, six are hours, minutes and seconds, on the day zero. A year
# and month in six digits always fits, as 20:26:05 is a time, so every month of 2000 to 2059 falls on one day of one
# quarter, in order and without an error. The form with a hyphen is refused; parse(text, "yyyyMM") is right.
#
# Seen: 20260531 -> 2026-05-31 00:00:00, quarter 2
#       202605 -> 1970-01-01 20:26:05, quarter 1
#       202612 -> 1970-01-01 20:26:12, quarter 1
#       202605 as yyyyMM -> 2026-05-01 00:00:00, quarter 2
#       2026-05 -> refused
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>cn.hutool</groupId><artifactId>hutool-core</artifactId><version>5.8.41</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import cn.hutool.core.date.DateException;
import cn.hutool.core.date.DateTime;
import cn.hutool.core.date.DateUtil;

class Sample {
  public static void main(String[] args) {
    print("20260531", DateUtil.parse("20260531"));
    print("202605", DateUtil.parse("202605"));
    print("202612", DateUtil.parse("202612"));
    print("202605 as yyyyMM", DateUtil.parse("202605", "yyyyMM"));
    try {
      print("2026-05", DateUtil.parse("2026-05"));
    } catch (DateException e) {
      System.out.println("2026-05 -> refused");
    }
  }

  static void print(String text, DateTime read) {
    System.out.println(text + " -> " + read + ", quarter " + read.quarter());
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -Duser.timezone=UTC -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
20260531 -> 2026-05-31 00:00:00, quarter 2
202605 -> 1970-01-01 20:26:05, quarter 1
202612 -> 1970-01-01 20:26:12, quarter 1
202605 as yyyyMM -> 2026-05-01 00:00:00, quarter 2
2026-05 -> refused
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
