#!/usr/bin/env bash
# Apache Jena 5.6.0 and RDF4J 5.1.6: one query for teams' averages answers "none" or 0.7, "none" or 0 and -2 or -3.
#
# Where one member has no score, so OPTIONAL leaves it out, Jena gives the team no AVG and no MAX; RDF4J averages the
# rest. For a team without any score Jena has no value and RDF4J has 0, the worst of all. A text among the scores is the
# MIN for Jena and the MAX for RDF4J. ROUND(-2.5) is -2, up as XPath has it, or -3. Neither store reports a problem.
#
# Seen: Jena
#       full AVG 0.8 MIN 0.7 MAX 0.9
#       gap AVG - MIN - MAX -
#       none AVG - MIN - MAX -
#       text AVG - MIN n/a MAX 0.7
#       ROUND -2
#       RDF4J
#       full AVG 0.8 MIN 0.7 MAX 0.9
#       gap AVG 0.7 MIN 0.7 MAX 0.7
#       none AVG 0 MIN - MAX -
#       text AVG - MIN 0.7 MAX n/a
#       ROUND -3
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.jena</groupId><artifactId>jena-arq</artifactId><version>5.6.0</version></dependency>
    <dependency><groupId>org.eclipse.rdf4j</groupId><artifactId>rdf4j-repository-sail</artifactId><version>5.1.6</version></dependency>
    <dependency><groupId>org.eclipse.rdf4j</groupId><artifactId>rdf4j-sail-memory</artifactId><version>5.1.6</version></dependency>
    <dependency><groupId>org.eclipse.rdf4j</groupId><artifactId>rdf4j-queryparser-sparql</artifactId><version>5.1.6</version></dependency>
    <dependency><groupId>org.eclipse.rdf4j</groupId><artifactId>rdf4j-rio-turtle</artifactId><version>5.1.6</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.function.Function;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

class Sample {
  static final String TEAMS =
      """
      PREFIX : <urn:sample:>
      :full :name "full" ; :member [ :score 0.7 ], [ :score 0.9 ] .
      :gap :name "gap" ; :member [ :score 0.7 ], [ :absent true ] .
      :none :name "none" ; :member [ :absent true ] .
      :text :name "text" ; :member [ :score 0.7 ], [ :score "n/a" ] .
      """;
  static final String AVERAGES =
      """
      PREFIX : <urn:sample:>
      SELECT ?name (AVG(?score) AS ?AVG) (MIN(?score) AS ?MIN) (MAX(?score) AS ?MAX)
      WHERE { ?team :name ?name ; :member ?member OPTIONAL { ?member :score ?score } }
      GROUP BY ?name ORDER BY ?name
      """;
  static final String ROUND = "SELECT (ROUND(-2.5) AS ?ROUND) {}";

  public static void main(String[] args) throws Exception {
    System.out.println("Jena");
    Model model = ModelFactory.createDefaultModel();
    model.read(new StringReader(TEAMS), null, "TTL");
    for (String query : new String[] {AVERAGES, ROUND}) {
      try (var execution = QueryExecutionFactory.create(query, model)) {
        execution.execSelect()
            .forEachRemaining(row -> print(name -> row.contains(name) ? row.getLiteral(name).getLexicalForm() : null));
      }
    }
    System.out.println("RDF4J");
    try (var connection = new SailRepository(new MemoryStore()).getConnection()) {
      connection.add(new StringReader(TEAMS), RDFFormat.TURTLE);
      for (String query : new String[] {AVERAGES, ROUND}) {
        try (var rows = connection.prepareTupleQuery(query).evaluate()) {
          rows.forEach(row -> print(name -> row.hasBinding(name) ? row.getValue(name).stringValue() : null));
        }
      }
    }
  }

  static void print(Function<String, String> value) {
    if (value.apply("ROUND") != null) {
      System.out.println("ROUND " + new BigDecimal(value.apply("ROUND")).stripTrailingZeros());
      return;
    }
    StringBuilder line = new StringBuilder(value.apply("name"));
    for (String name : new String[] {"AVG", "MIN", "MAX"}) {
      String found = value.apply(name);
      line.append(" ").append(name).append(" ").append(found == null ? "-" : found);
    }
    System.out.println(line);
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java" 2>"$folder/log")
echo "$seen"
expected=$(cat <<'SEEN'
Jena
full AVG 0.8 MIN 0.7 MAX 0.9
gap AVG - MIN - MAX -
none AVG - MIN - MAX -
text AVG - MIN n/a MAX 0.7
ROUND -2
RDF4J
full AVG 0.8 MIN 0.7 MAX 0.9
gap AVG 0.7 MIN 0.7 MAX 0.7
none AVG 0 MIN - MAX -
text AVG - MIN 0.7 MAX n/a
ROUND -3
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
