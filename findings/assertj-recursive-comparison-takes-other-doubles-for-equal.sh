#!/usr/bin/env bash
# AssertJ 3.27.6: usingRecursiveComparison says that 0.1 + 0.2 equals 0.3; isEqualTo on the same records does not.
#
# The recursive comparison brings a comparator of its own for doubles, with a tolerance of 1E-15, without being asked.
# So a test that moves from isEqualTo to it, to get a better message, no longer sees a wrong last digit. BigDecimal
# goes the other way: it has no such comparator and 1.0 differs from 1.00.
#
# Seen: double, isEqualTo: fails
#       double, recursive: passes
#       BigDecimal, recursive: fails
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.assertj</groupId><artifactId>assertj-core</artifactId><version>3.27.6</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

class Sample {
  record Score(double value) {}

  record Exact(BigDecimal value) {}

  static void tell(String name, Runnable assertion) {
    try {
      assertion.run();
      System.out.println(name + ": passes");
    } catch (AssertionError e) {
      System.out.println(name + ": fails");
    }
  }

  public static void main(String[] args) {
    Score sum = new Score(0.1 + 0.2);
    tell("double, isEqualTo", () -> assertThat(sum).isEqualTo(new Score(0.3)));
    tell("double, recursive", () -> assertThat(sum).usingRecursiveComparison().isEqualTo(new Score(0.3)));
    Exact one = new Exact(new BigDecimal("1.0"));
    Exact same = new Exact(new BigDecimal("1.00"));
    tell("BigDecimal, recursive", () -> assertThat(one).usingRecursiveComparison().isEqualTo(same));
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
double, isEqualTo: fails
double, recursive: passes
BigDecimal, recursive: fails
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
