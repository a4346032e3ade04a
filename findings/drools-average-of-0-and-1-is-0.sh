#!/usr/bin/env bash
# Drools 10.1.0 and Timefold 1.28.0: the average of the BigDecimals 0 and 1 is 0, that of 0.7 and 0.8 is 0.8.
#
# The mean keeps the scale of the sum, halves rounded to even, so its digits are those of the longest value at hand:
# with 0.70 for 0.7 it is 0.75. As doubles the same facts have the averages 0.5 and 0.75. Whether a rule "average below
# 0.8" fires hangs on how somebody typed a score. Timefold's Javadoc says so at averageBigDecimal.
#
# Seen: [0, 1] Drools [below 0.8, decimals 0, doubles 0.5], Timefold 0
#       [0.7, 0.8] Drools [decimals 0.8, doubles 0.75], Timefold 0.8
#       [0.70, 0.8] Drools [below 0.8, decimals 0.75, doubles 0.75], Timefold 0.75
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.drools</groupId><artifactId>drools-engine</artifactId><version>10.1.0</version></dependency>
    <dependency><groupId>org.drools</groupId><artifactId>drools-mvel</artifactId><version>10.1.0</version></dependency>
    <dependency><groupId>ai.timefold.solver</groupId><artifactId>timefold-solver-core</artifactId><version>1.28.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

class Sample {
  static final String RULES =
      """
      import java.math.BigDecimal;
      global java.util.List found;
      rule "decimals" when accumulate(BigDecimal($x: this); $average: average($x))
      then found.add("decimals " + $average); end
      rule "doubles" when accumulate(Double($x: this); $average: average($x))
      then found.add("doubles " + $average); end
      rule "below" when accumulate(BigDecimal($x: this); $average: average($x); $average < 0.8B)
      then found.add("below 0.8"); end
      """;

  public static void main(String[] args) {
    KieServices services = KieServices.get();
    var files = services.newKieFileSystem().write("src/main/resources/sample.drl", RULES);
    services.newKieBuilder(files).buildAll();
    KieContainer container = services.newKieContainer(services.getRepository().getDefaultReleaseId());
    for (List<String> texts : List.of(List.of("0", "1"), List.of("0.7", "0.8"), List.of("0.70", "0.8"))) {
      List<BigDecimal> scores = texts.stream().map(BigDecimal::new).toList();
      KieSession session = container.newKieSession();
      List<String> found = new ArrayList<>();
      session.setGlobal("found", found);
      scores.stream().flatMap(score -> Stream.of(score, score.doubleValue())).forEach(session::insert);
      session.fireAllRules();
      session.dispose();
      found.sort(null);
      System.out.println(
          scores + " Drools " + found + ", Timefold "
              + average(scores, ConstraintCollectors.<BigDecimal>averageBigDecimal(score -> score)));
    }
  }

  static <C> BigDecimal average(
      List<BigDecimal> scores, UniConstraintCollector<BigDecimal, C, BigDecimal> collector) {
    C container = collector.supplier().get();
    scores.forEach(score -> collector.accumulator().apply(container, score));
    return collector.finisher().apply(container);
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
[0, 1] Drools [below 0.8, decimals 0, doubles 0.5], Timefold 0
[0.7, 0.8] Drools [decimals 0.8, doubles 0.75], Timefold 0.8
[0.70, 0.8] Drools [below 0.8, decimals 0.75, doubles 0.75], Timefold 0.75
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
