#!/usr/bin/env bash
# Guava 33.5.0: Graphs.transitiveClosure puts a self-loop on every node, so the closure of a tree "has cycles".
#
# Guava's closure and reachableNodes are reflexive: a node reaches itself by a path of no edges. A check "does this
# objective depend on itself?" by the closure, or by reachableNodes(..).contains(node), is true for each node of any
# graph. JGraphT's TransitiveClosure of the same graph adds no self-loop and no cycle.
#
# Seen: guava: cycle false, closure's cycle true, company reaches [company]
#       jgrapht: closure's cycle false, edges 3
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.google.guava</groupId><artifactId>guava</artifactId><version>33.5.0-jre</version></dependency>
    <dependency><groupId>org.jgrapht</groupId><artifactId>jgrapht-core</artifactId><version>1.5.3</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import com.google.common.graph.Graph;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.Graphs;
import org.jgrapht.alg.TransitiveClosure;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

class Sample {
  public static void main(String[] args) {
    Graph<String> plan =
        GraphBuilder.directed().<String>immutable().putEdge("team", "area").putEdge("area", "company").build();
    System.out.println(
        "guava: cycle " + Graphs.hasCycle(plan)
            + ", closure's cycle " + Graphs.hasCycle(Graphs.transitiveClosure(plan))
            + ", company reaches " + Graphs.reachableNodes(plan, "company"));

    var same = new SimpleDirectedGraph<String, DefaultEdge>(DefaultEdge.class);
    plan.nodes().forEach(same::addVertex);
    plan.edges().forEach(pair -> same.addEdge(pair.source(), pair.target()));
    TransitiveClosure.INSTANCE.closeSimpleDirectedGraph(same);
    System.out.println(
        "jgrapht: closure's cycle " + new CycleDetector<>(same).detectCycles() + ", edges " + same.edgeSet().size());
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
guava: cycle false, closure's cycle true, company reaches [company]
jgrapht: closure's cycle false, edges 3
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
