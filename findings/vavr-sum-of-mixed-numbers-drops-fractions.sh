#!/usr/bin/env bash
# Vavr 1.0.1: List.of(1, 0.5).sum() is 1, List.of(0.5, 1).sum() is 1.5, and a sum of longs wraps around.
#
# sum looks at the first element to choose how to add: after an Integer all others are taken as long, and a Double's or
# BigDecimal's fraction is lost. Numbers that come from JSON are such a mix, as 1 and 0.5 are read as different types.
# The average of the same list is right, so sum and average times size disagree. The result's type is only Number.
#
# Seen: List(1, 0.5) sum 1, average 0.75
#       List(0.5, 1) sum 1.5, average 0.75
#       List(1, 0.50) sum 1, average 0.75
#       longs -9223372036854775808
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.vavr</groupId><artifactId>vavr</artifactId><version>1.0.1</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import io.vavr.collection.List;
import java.math.BigDecimal;

class Sample {
  static void show(List<? extends Number> numbers) {
    System.out.println(numbers + " sum " + numbers.sum() + ", average " + numbers.average().get());
  }

  public static void main(String[] args) {
    show(List.of(1, 0.5));
    show(List.of(0.5, 1));
    show(List.of(1, new BigDecimal("0.50")));
    System.out.println("longs " + List.of(Long.MAX_VALUE, 1L).sum());
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
List(1, 0.5) sum 1, average 0.75
List(0.5, 1) sum 1.5, average 0.75
List(1, 0.50) sum 1, average 0.75
longs -9223372036854775808
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
