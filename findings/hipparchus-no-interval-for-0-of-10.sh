#!/usr/bin/env bash
# Commons Math 3.6.1 and Hipparchus 4.0.2: 0 of 10 and 10 of 10 have no Clopper-Pearson interval but an exception.
#
# The exact interval is known for both, 0 to 0.308 and 0.692 to 1, as one end is the bound itself; the code asks for
# an F distribution of 0 degrees of freedom. The normal approximation throws as well, as its ends are equal there.
# Agresti-Coull's goes below 0 and above 1. Of the four only Wilson's gives an interval in range for each count.
#
# Seen: Clopper-Pearson, 0: throws throws, 3: 0.07..0.65 0.07..0.65, 10: throws throws
#       normal, 0: throws throws, 3: 0.02..0.58 0.02..0.58, 10: throws throws
#       Agresti-Coull, 0: -0.04..0.32 -0.04..0.32, 3: 0.10..0.61 0.10..0.61, 10: 0.68..1.04 0.68..1.04
#       Wilson, 0: 0.00..0.28 0.00..0.28, 3: 0.11..0.60 0.11..0.60, 10: 0.72..1.00 0.72..1.00
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.commons</groupId><artifactId>commons-math3</artifactId><version>3.6.1</version></dependency>
    <dependency><groupId>org.hipparchus</groupId><artifactId>hipparchus-stat</artifactId><version>4.0.2</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.commons.math3.stat.interval.AgrestiCoullInterval;
import org.apache.commons.math3.stat.interval.BinomialConfidenceInterval;
import org.apache.commons.math3.stat.interval.ClopperPearsonInterval;
import org.apache.commons.math3.stat.interval.NormalApproximationInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import org.hipparchus.stat.interval.BinomialProportion;

class Sample {
  interface Way {
    org.hipparchus.stat.interval.ConfidenceInterval of(int count, double share, double level);
  }

  public static void main(String[] args) {
    print("Clopper-Pearson", new ClopperPearsonInterval(), BinomialProportion::getClopperPearsonInterval);
    print("normal", new NormalApproximationInterval(), BinomialProportion::getNormalApproximationInterval);
    print("Agresti-Coull", new AgrestiCoullInterval(), BinomialProportion::getAgrestiCoullInterval);
    print("Wilson", new WilsonScoreInterval(), BinomialProportion::getWilsonScoreInterval);
  }

  static void print(String name, BinomialConfidenceInterval math, Way hipparchus) {
    StringBuilder line = new StringBuilder(name);
    for (int reached : new int[] {0, 3, 10}) {
      String first = text(() -> {
        var interval = math.createInterval(10, reached, 0.95);
        return String.format(Locale.ROOT, "%.2f..%.2f", interval.getLowerBound(), interval.getUpperBound());
      });
      String second = text(() -> {
        var interval = hipparchus.of(10, reached / 10.0, 0.95);
        return String.format(Locale.ROOT, "%.2f..%.2f", interval.getLowerBound(), interval.getUpperBound());
      });
      line.append(", ").append(reached).append(": ").append(first).append(' ').append(second);
    }
    System.out.println(line);
  }

  static String text(Supplier<String> interval) {
    try {
      return interval.get();
    } catch (RuntimeException e) {
      return "throws";
    }
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
Clopper-Pearson, 0: throws throws, 3: 0.07..0.65 0.07..0.65, 10: throws throws
normal, 0: throws throws, 3: 0.02..0.58 0.02..0.58, 10: throws throws
Agresti-Coull, 0: -0.04..0.32 -0.04..0.32, 3: 0.10..0.61 0.10..0.61, 10: 0.68..1.04 0.68..1.04
Wilson, 0: 0.00..0.28 0.00..0.28, 3: 0.11..0.60 0.11..0.60, 10: 0.72..1.00 0.72..1.00
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
