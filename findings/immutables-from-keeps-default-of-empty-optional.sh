#!/usr/bin/env bash
# Immutables 2.12.2: Builder.from(instance) does not copy an empty Optional over a default.
#
# An attribute with @Value.Default whose type is Optional is an ordinary optional to Builder.from: it
# copies the value only if there is one. So a copy of an instance that was built with
# Optional.empty() has the default again, and copy.equals(original) is false, without any warning.
# A nullable attribute, or an int with a value that means "none", survives the copy.
#
# Seen: original=Optional.empty copy=Optional[31] equal=false
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/src/main/java/sample"
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency>
      <groupId>org.immutables</groupId><artifactId>value</artifactId><version>2.12.2</version>
      <scope>provided</scope>
    </dependency>
  </dependencies>
  <build><plugins><plugin>
    <groupId>org.apache.maven.plugins</groupId><artifactId>maven-compiler-plugin</artifactId><version>3.14.0</version>
    <configuration><annotationProcessorPaths><path>
      <groupId>org.immutables</groupId><artifactId>value</artifactId><version>2.12.2</version>
    </path></annotationProcessorPaths></configuration>
  </plugin></plugins></build>
</project>
POM
cat > "$folder/src/main/java/sample/Limits.java" <<'JAVA'
package sample;

import java.util.Optional;
import org.immutables.value.Value;

@Value.Immutable
public interface Limits {
  @Value.Default
  default Optional<Integer> days() {
    return Optional.of(31);
  }

  static void main(String[] args) {
    Limits original = ImmutableLimits.builder().days(Optional.empty()).build();
    Limits copy = ImmutableLimits.builder().from(original).build();
    System.out.println(
        "original=" + original.days() + " copy=" + copy.days() + " equal=" + copy.equals(original));
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" compile >&2
seen=$(java -cp "$folder/target/classes" sample.Limits)
echo "$seen"
[ "$seen" = "original=Optional.empty copy=Optional[31] equal=false" ] || { echo "changed" >&2; exit 1; }
