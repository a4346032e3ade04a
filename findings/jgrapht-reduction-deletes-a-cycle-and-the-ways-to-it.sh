#!/usr/bin/env bash
# JGraphT 1.5.3: TransitiveReduction of a graph with a cycle deletes every edge of the cycle, into it and out of it.
#
# A reduction may leave out what is reachable without it, and no more. The method says nothing of cycles and checks
# for none: with one pair of key results that depend on each other, the objective above them stands alone, though it
# reached three vertices. Where there is no cycle the result is right, also elsewhere in the same graph.
#
# Seen: [O KR1, KR1 KR2, O KR2] -> [(O : KR1), (KR1 : KR2)], O reaches 2 -> 2
#       [O KR1, KR1 KR2, KR2 KR1, KR2 KR3] -> [], O reaches 3 -> 0
#       [O KR1, KR1 KR2, KR2 KR1, P KR4, KR4 KR5, P KR5] -> [(P : KR4), (KR4 : KR5)], O reaches 2 -> 0
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
import org.jgrapht.Graph;
import org.jgrapht.alg.TransitiveReduction;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;

class Sample {
  public static void main(String[] args) {
    reduce(List.of("O KR1", "KR1 KR2", "O KR2"));
    reduce(List.of("O KR1", "KR1 KR2", "KR2 KR1", "KR2 KR3"));
    reduce(List.of("O KR1", "KR1 KR2", "KR2 KR1", "P KR4", "KR4 KR5", "P KR5"));
  }

  static void reduce(List<String> edges) {
    Graph<String, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
    for (String edge : edges) {
      String[] ends = edge.split(" ");
      graph.addVertex(ends[0]);
      graph.addVertex(ends[1]);
      graph.addEdge(ends[0], ends[1]);
    }
    int before = reached(graph);
    TransitiveReduction.INSTANCE.reduce(graph);
    System.out.println(edges + " -> " + graph.edgeSet() + ", O reaches " + before + " -> " + reached(graph));
  }

  static int reached(Graph<String, DefaultEdge> graph) {
    int count = -1;
    for (var vertices = new BreadthFirstIterator<>(graph, "O"); vertices.hasNext(); vertices.next()) {
      count++;
    }
    return count;
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
[O KR1, KR1 KR2, O KR2] -> [(O : KR1), (KR1 : KR2)], O reaches 2 -> 2
[O KR1, KR1 KR2, KR2 KR1, KR2 KR3] -> [], O reaches 3 -> 0
[O KR1, KR1 KR2, KR2 KR1, P KR4, KR4 KR5, P KR5] -> [(P : KR4), (KR4 : KR5)], O reaches 2 -> 0
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
