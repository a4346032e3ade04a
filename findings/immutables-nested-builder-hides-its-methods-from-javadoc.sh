#!/usr/bin/env bash
# Immutables 2.12.2 with the javadoc of JDK 17: a nested Builder that extends the generated one shows
# none of the generated methods, unless the generated builder is package-private.
#
# With visibility = PACKAGE the generated class is hidden but its nested Builder stays public. Javadoc
# then lists the inherited methods as bare names, without signature, sentence or link, because their
# class counts as public and has no page. With builderVisibility = PACKAGE, which sounds like showing
# less, the same methods stand on the page of the public Builder, each with its signature and sentence.
#
# Seen: builder public: 0 signatures; builder package-private: 1 signature
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
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

# signatures of the generated setter on the page of the public Builder
signatures() {
  local style=$1
  rm -rf "$folder/src" "$folder/target" "$folder/pages"
  mkdir -p "$folder/src/main/java/sample"
  cat > "$folder/src/main/java/sample/Shop.java" <<JAVA
package sample;

import org.immutables.value.Value;

/** A shop. */
@Value.Immutable
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true$style)
public interface Shop {
  /** Where it is. */
  String street();

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds shops. */
  final class Builder extends ImmutableShop.Builder {}
}
JAVA
  mvn -q -B -ntp -f "$folder/pom.xml" compile >&2
  find "$folder/src" "$folder/target/generated-sources" -name '*.java' > "$folder/sources"
  javadoc -quiet -Xdoclint:none -d "$folder/pages" -cp "$(find "$HOME/.m2" -name value-2.12.2.jar | head -1)" \
    "@$folder/sources" >&2
  grep -c 'id="street(java.lang.String)"' "$folder/pages/sample/Shop.Builder.html" || true
}

public=$(signatures '')
hidden=$(signatures ', builderVisibility = Value.Style.BuilderVisibility.PACKAGE')
seen="builder public: $public signatures; builder package-private: $hidden signature"
echo "$seen"
[ "$seen" = "builder public: 0 signatures; builder package-private: 1 signature" ] || { echo "changed" >&2; exit 1; }
