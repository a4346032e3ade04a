#!/usr/bin/env bash
# Indriya 2.2.3 (JSR 385): 22 °C less 20 °C is -271.15 °C, and 20 °C plus 2 °C is 295.15 °C.
#
# A quantity in Celsius is a point of the absolute scale unless it says that it is a difference, so both are turned into
# kelvin, and the result is shown as a point again. The gap to a target in °C is off by 273.15 without an error, while
# the quotient of two gaps is right. A quantity made with Scale.RELATIVE can be added; a gap stays what it is.
#
# Seen: gap -271.15 ℃, sum 295.15 ℃, with a relative one 22 ℃, quotient 0.5
#       gap 2 K, sum 22 K, with a relative one 22 K, quotient 0.5
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>tech.units</groupId><artifactId>indriya</artifactId><version>2.2.3</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import static javax.measure.Quantity.Scale.RELATIVE;
import static tech.units.indriya.quantity.Quantities.getQuantity;
import static tech.units.indriya.unit.Units.CELSIUS;
import static tech.units.indriya.unit.Units.KELVIN;

import javax.measure.Quantity;
import javax.measure.Unit;
import javax.measure.quantity.Temperature;

class Sample {
  public static void main(String[] args) {
    print(CELSIUS);
    print(KELVIN);
  }

  static void print(Unit<Temperature> unit) {
    Quantity<Temperature> base = getQuantity(20, unit);
    Quantity<Temperature> actual = getQuantity(22, unit);
    Quantity<Temperature> target = getQuantity(24, unit);
    System.out.println("gap " + actual.subtract(base) + ", sum " + base.add(getQuantity(2, unit))
        + ", with a relative one " + base.add(getQuantity(2, unit, RELATIVE))
        + ", quotient " + actual.subtract(base).divide(target.subtract(base)).getValue());
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
gap -271.15 ℃, sum 295.15 ℃, with a relative one 22 ℃, quotient 0.5
gap 2 K, sum 22 K, with a relative one 22 K, quotient 0.5
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
