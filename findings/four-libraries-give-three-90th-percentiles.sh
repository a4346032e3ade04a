#!/usr/bin/env bash
# Commons Statistics 1.2, Hipparchus 4.0.2, Commons Math 3.6.1, Guava 33.5.0: the 90th percentile of 1 to 10.
#
# R, NumPy, Excel and SQL's percentile_cont say 9.1 (type 7 of Hyndman and Fan), and of these only Guava does.
# Commons Math and its fork Hipparchus use type 6 by default. Commons Statistics, the successor of Commons Math,
# uses type 8. So the move to it changes most quantiles, and neither matches the sheet or query next to it.
#
# Seen: Guava 9.1
#       Commons Math 9.9
#       Hipparchus 9.9
#       Commons Statistics 9.6333
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.commons</groupId><artifactId>commons-statistics-descriptive</artifactId><version>1.2</version></dependency>
    <dependency><groupId>org.hipparchus</groupId><artifactId>hipparchus-stat</artifactId><version>4.0.2</version></dependency>
    <dependency><groupId>org.apache.commons</groupId><artifactId>commons-math3</artifactId><version>3.6.1</version></dependency>
    <dependency><groupId>com.google.guava</groupId><artifactId>guava</artifactId><version>33.5.0-jre</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import com.google.common.math.Quantiles;
import org.apache.commons.statistics.descriptive.Quantile;

class Sample {
  public static void main(String[] args) {
    double[] days = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    System.out.println("Guava " + Quantiles.percentiles().index(90).compute(days));
    System.out.println(
        "Commons Math " + new org.apache.commons.math3.stat.descriptive.rank.Percentile().evaluate(days, 90));
    System.out.println("Hipparchus " + new org.hipparchus.stat.descriptive.rank.Percentile().evaluate(days, 90));
    System.out.printf("Commons Statistics %.4f%n", Quantile.withDefaults().evaluate(days, 0.9));
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
Guava 9.1
Commons Math 9.9
Hipparchus 9.9
Commons Statistics 9.6333
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
