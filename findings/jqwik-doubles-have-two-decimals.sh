#!/usr/bin/env bash
# jqwik 1.9.3: the property "a score rounded to hundredths is the same score" passes 100,000 tries of doubles.
#
# Doubles, floats and BigDecimals are made with two decimals unless @Scale or ofScale says otherwise: between 0 and 1
# just 101 values, edge cases included. A property about scores, ratios or percentages never meets 0.333 or 0.995, and
# code that rounds or cuts to hundredths passes it; only @Scale(3) finds it out. Nothing in the report tells.
#
# Seen: bigDecimals: SUCCESSFUL, 101 values
#       doubles: SUCCESSFUL, 101 values
#       doublesOfScale3: FAILED
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>net.jqwik</groupId><artifactId>jqwik</artifactId><version>1.9.3</version></dependency>
    <dependency><groupId>org.junit.platform</groupId><artifactId>junit-platform-launcher</artifactId><version>1.13.4</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

public class Sample {
  static final Map<String, Set<Number>> MADE = new TreeMap<>();
  static final Map<String, String> LINES = new TreeMap<>();

  @Property(tries = 100_000, seed = "1")
  boolean doubles(@ForAll @DoubleRange(min = 0, max = 1) double score) {
    return isSameInHundredths("doubles", score);
  }

  @Property(tries = 100_000, seed = "1")
  boolean bigDecimals(@ForAll @BigRange(min = "0", max = "1") BigDecimal score) {
    return isSameInHundredths("bigDecimals", score);
  }

  @Property(tries = 100_000, seed = "1")
  boolean doublesOfScale3(@ForAll @DoubleRange(min = 0, max = 1) @Scale(3) double score) {
    return isSameInHundredths("doublesOfScale3", score);
  }

  static boolean isSameInHundredths(String property, Number score) {
    MADE.computeIfAbsent(property, key -> new HashSet<>()).add(score.doubleValue());
    BigDecimal exact = new BigDecimal(score.toString());
    return exact.setScale(2, RoundingMode.HALF_UP).compareTo(exact) == 0;
  }

  public static void main(String[] args) {
    var request = LauncherDiscoveryRequestBuilder.request()
        .selectors(selectClass(Sample.class))
        .configurationParameter("jqwik.database", "")
        .build();
    LauncherFactory.create().execute(request, new TestExecutionListener() {
      @Override
      public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
          String name = test.getDisplayName();
          boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
          LINES.put(name, result.getStatus() + (passed ? ", " + MADE.get(name).size() + " values" : ""));
        }
      }
    });
    LINES.forEach((name, line) -> System.err.println("RESULT " + name + ": " + line));
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
javac -cp "$folder/lib/*" -d "$folder/classes" "$folder/Sample.java" >&2
(cd "$folder" && java -cp "$folder/classes:$folder/lib/*" Sample 2>"$folder/log" >"$folder/report")
seen=$(sed -n 's/^RESULT //p' "$folder/log")
echo "$seen"
expected=$(cat <<'SEEN'
bigDecimals: SUCCESSFUL, 101 values
doubles: SUCCESSFUL, 101 values
doublesOfScale3: FAILED
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
