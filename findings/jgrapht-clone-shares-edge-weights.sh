#!/usr/bin/env bash
# JGraphT 1.5.3: setting a weight in a clone of a weighted graph sets it in the original too.
#
# clone() copies vertices and edges into maps of its own, so an edge added to the clone stays there. The weight,
# though, is a field of DefaultWeightedEdge, and the edge objects are shared. The same holds for Graphs.addGraph
# into a new graph. With String edges, which keep weights in a map, a clone's weight is its own.
#
# Seen: clone: original has 9.0
#       addGraph: original has 9.0
#       String edge: original has 3.0
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
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

class Sample {
  static <E> SimpleDirectedWeightedGraph<String, E> plan(SimpleDirectedWeightedGraph<String, E> graph, E edge) {
    graph.addVertex("company");
    graph.addVertex("team");
    graph.addEdge("team", "company", edge);
    graph.setEdgeWeight(edge, 3);
    return graph;
  }

  @SuppressWarnings("unchecked")
  static <E> double weightAfterChangeIn(Graph<String, E> copy, Graph<String, E> original, E edge) {
    copy.setEdgeWeight(edge, 9);
    return original.getEdgeWeight(edge);
  }

  @SuppressWarnings("unchecked")
  public static void main(String[] args) {
    DefaultWeightedEdge edge = new DefaultWeightedEdge();
    var original = plan(new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class), edge);
    var clone = (Graph<String, DefaultWeightedEdge>) original.clone();
    System.out.println("clone: original has " + weightAfterChangeIn(clone, original, edge));

    original.setEdgeWeight(edge, 3);
    var copy = new SimpleDirectedWeightedGraph<String, DefaultWeightedEdge>(DefaultWeightedEdge.class);
    Graphs.addGraph(copy, original);
    System.out.println("addGraph: original has " + weightAfterChangeIn(copy, original, edge));

    var named = plan(new SimpleDirectedWeightedGraph<>(String.class), "supports");
    var namedClone = (Graph<String, String>) named.clone();
    System.out.println("String edge: original has " + weightAfterChangeIn(namedClone, named, "supports"));
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
clone: original has 9.0
addGraph: original has 9.0
String edge: original has 3.0
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
