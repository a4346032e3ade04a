#!/usr/bin/env bash
# Kotlin 2.3.0: BigDecimal("1") / BigDecimal("2") is 0 and 3 / 2 is 2; in Groovy and Scala they are 0.5 and 1.5.
#
# Kotlin's / keeps the scale of the number on its left and rounds halves to even, as its documentation says: a sum of
# scores divided by their number has no more digits than the sum. Groovy 5.0.4 adds digits, Scala 3.3.7 takes 34, and
# Clojure 1.12.4 is exact or throws. A formula moved between these languages compiles and scores otherwise.
#
# Seen: Kotlin 0 2 1 0.4
#       Groovy 0.5 1.5 0.6666666667 0.35
#       Scala 0.5 1.5 0.6666666666666666666666666666666667 0.35
#       Clojure 0.5 1.5 ArithmeticException 0.35
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.jetbrains.kotlin</groupId><artifactId>kotlin-compiler-embeddable</artifactId><version>2.3.0</version></dependency>
    <dependency><groupId>org.apache.groovy</groupId><artifactId>groovy</artifactId><version>5.0.4</version></dependency>
    <dependency><groupId>org.scala-lang</groupId><artifactId>scala3-compiler_3</artifactId><version>3.3.7</version></dependency>
    <dependency><groupId>org.clojure</groupId><artifactId>clojure</artifactId><version>1.12.4</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/sample.kt" <<'KOTLIN'
import java.math.BigDecimal

fun main() {
    val quotients =
        listOf("1" to "2", "3" to "2", "2" to "3", "0.7" to "2").map { (a, b) -> BigDecimal(a) / BigDecimal(b) }
    println("Kotlin " + quotients.joinToString(" "))
}
KOTLIN
cat > "$folder/sample.groovy" <<'GROOVY'
def pairs = [["1", "2"], ["3", "2"], ["2", "3"], ["0.7", "2"]]
def quotients = pairs.collect { a, b -> new BigDecimal(a) / new BigDecimal(b) }
println "Groovy " + quotients.join(" ")
GROOVY
cat > "$folder/sample.scala" <<'SCALA'
@main def sample() =
  val quotients = List("1" -> "2", "3" -> "2", "2" -> "3", "0.7" -> "2").map((a, b) => BigDecimal(a) / BigDecimal(b))
  println("Scala " + quotients.mkString(" "))
SCALA
cat > "$folder/sample.clj" <<'CLOJURE'
(defn quotient [[a b]]
  (try (str (/ (bigdec a) (bigdec b))) (catch ArithmeticException e (.getSimpleName (class e)))))
(apply println "Clojure" (map quotient [["1" "2"] ["3" "2"] ["2" "3"] ["0.7" "2"]]))
CLOJURE
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
cd "$folder"
java -cp "lib/*" org.jetbrains.kotlin.cli.jvm.K2JVMCompiler -no-stdlib -no-reflect \
  -cp lib/kotlin-stdlib-2.3.0.jar sample.kt -d classes >&2
java -cp "lib/*" dotty.tools.dotc.Main -usejavacp -d classes sample.scala >&2
seen=$(
  java -cp "classes:lib/*" SampleKt
  java -cp "lib/*" groovy.ui.GroovyMain sample.groovy
  java -cp "classes:lib/*" sample
  java -cp "lib/*" clojure.main sample.clj
)
echo "$seen"
expected=$(cat <<'SEEN'
Kotlin 0 2 1 0.4
Groovy 0.5 1.5 0.6666666667 0.35
Scala 0.5 1.5 0.6666666666666666666666666666666667 0.35
Clojure 0.5 1.5 ArithmeticException 0.35
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
