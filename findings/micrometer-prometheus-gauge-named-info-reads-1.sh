#!/usr/bin/env bash
# Micrometer 1.16.0 with its Prometheus registry: a gauge "okr.info" of 0.7 is scraped as 1, and of the gauges
# "objectives" and "objectives.created" one is lost.
#
# The registry takes the suffixes that OpenMetrics reserves off a gauge's name (total, created, bucket), so different
# meters become one and the last one wins; a name that ends in "info" makes it an info metric, whose value is always 1.
# Nothing is logged. Other names, such as "objectives.closed", are left alone.
#
# Seen: objectives 5.0
#       objectives_closed 4.0
#       okr_info 1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.micrometer</groupId><artifactId>micrometer-registry-prometheus</artifactId><version>1.16.0</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

class Sample {
  public static void main(String[] args) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Gauge.builder("okr.info", () -> 0.7).register(registry);
    Gauge.builder("objectives", () -> 12).register(registry);
    Gauge.builder("objectives.created", () -> 5).register(registry);
    Gauge.builder("objectives.closed", () -> 4).register(registry);
    registry.scrape().lines().filter(line -> !line.startsWith("#")).sorted().forEach(System.out::println);
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
objectives 5.0
objectives_closed 4.0
okr_info 1
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
