#!/usr/bin/env bash
# JGraphT 1.5.3: an edge of weight 0 gives PageRank NaN where it ends if its start has no other weight.
#
# A vertex shares its rank out by weight divided by the sum of its weights. Where every weight is 0 that is 0/0, and
# the NaN goes on along the edges; a vertex without edges is handled, one whose edges weigh nothing is not. No
# weight is refused. HarmonicCentrality of the same graph is Infinity, as a distance of 0 is divided by.
#
# Seen: PageRank {company=NaN, other=0.14444444444444443, team=0.14444444444444443}
#       Harmonic {company=0.0, other=0.5, team=Infinity}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.jgrapht</groupId><artifactId>jgrapht-core</artifactId><version>1.5.3</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import java.util.List;
import java.util.TreeMap;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

class Sample {
  public static void main(String[] args) {
    var graph = new SimpleDirectedWeightedGraph<String, DefaultWeightedEdge>(DefaultWeightedEdge.class);
    List.of("company", "team", "other").forEach(graph::addVertex);
    graph.setEdgeWeight(graph.addEdge("team", "company"), 0);
    graph.setEdgeWeight(graph.addEdge("other", "company"), 1);
    System.out.println("PageRank " + new TreeMap<>(new PageRank<>(graph).getScores()));
    System.out.println("Harmonic " + new TreeMap<>(new HarmonicCentrality<>(graph).getScores()));
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
PageRank {company=NaN, other=0.14444444444444443, team=0.14444444444444443}
Harmonic {company=0.0, other=0.5, team=Infinity}
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
