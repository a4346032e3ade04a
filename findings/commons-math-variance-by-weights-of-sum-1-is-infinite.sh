#!/usr/bin/env bash
# Commons Math 3.6.1 and Hipparchus 4.0.2: the variance of scores with the weights 0.2, 0.3 and 0.5 is Infinity.
#
# The weighted squares are divided by the sum of the weights less one, as the Javadoc's formula says: weights are
# counts there. Weights that add up to 1 divide by zero, such that add up to less give a negative variance, and 20,
# 30, 50 give another than 2, 3, 5, the same weights. Without the bias correction all of these have one variance.
#
# Seen: [0.2, 0.3, 0.5]: Commons Math Infinity, Hipparchus Infinity, not corrected 0.07840
#       [0.2, 0.2, 0.2]: Commons Math -0.12333, Hipparchus -0.12333, not corrected 0.08222
#       [20.0, 30.0, 50.0]: Commons Math 0.07919, Hipparchus 0.07919, not corrected 0.07840
#       [2.0, 3.0, 5.0]: Commons Math 0.08711, Hipparchus 0.08711, not corrected 0.07840
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
import java.util.Arrays;
import java.util.Locale;

class Sample {
  public static void main(String[] args) {
    double[] scores = {0.2, 0.5, 0.9};
    for (double[] weights : new double[][] {{0.2, 0.3, 0.5}, {0.2, 0.2, 0.2}, {20, 30, 50}, {2, 3, 5}}) {
      var math = new org.apache.commons.math3.stat.descriptive.moment.Variance();
      var hipparchus = new org.hipparchus.stat.descriptive.moment.Variance();
      var plain = new org.hipparchus.stat.descriptive.moment.Variance(false);
      System.out.printf(
          Locale.ROOT,
          "%s: Commons Math %.5f, Hipparchus %.5f, not corrected %.5f%n",
          Arrays.toString(weights),
          math.evaluate(scores, weights),
          hipparchus.evaluate(scores, weights),
          plain.evaluate(scores, weights));
    }
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
[0.2, 0.3, 0.5]: Commons Math Infinity, Hipparchus Infinity, not corrected 0.07840
[0.2, 0.2, 0.2]: Commons Math -0.12333, Hipparchus -0.12333, not corrected 0.08222
[20.0, 30.0, 50.0]: Commons Math 0.07919, Hipparchus 0.07919, not corrected 0.07840
[2.0, 3.0, 5.0]: Commons Math 0.08711, Hipparchus 0.08711, not corrected 0.07840
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
