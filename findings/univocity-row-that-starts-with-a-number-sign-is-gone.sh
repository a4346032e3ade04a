#!/usr/bin/env bash
# univocity-parsers 2.9.1: a row whose first cell is "#1 in search" is dropped as a comment, without a word.
#
# RFC 4180 knows no comments, and most CSV parsers have none unless asked; here # is one by default. Only the first
# cell of a row counts, and only without quotes, so a sheet loses the objectives that begin with a rank or a channel
# and keeps them where a comma in the title made the writer quote it. format.setComment('\0') turns it off.
#
# Seen: [title, score]
#       [#1 in search, maps, 0.4]
#       [Grow, 0.5]
#       4 rows without comments
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.univocity</groupId><artifactId>univocity-parsers</artifactId><version>2.9.1</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.StringReader;
import java.util.Arrays;

class Sample {
  public static void main(String[] args) {
    String sheet = "title,score\n#1 in search,0.7\n\"#1 in search, maps\",0.4\nGrow,0.5\n";
    CsvParserSettings settings = new CsvParserSettings();
    for (String[] row : new CsvParser(settings).parseAll(new StringReader(sheet))) {
      System.out.println(Arrays.toString(row));
    }
    settings.getFormat().setComment('\0');
    System.out.println(new CsvParser(settings).parseAll(new StringReader(sheet)).size() + " rows without comments");
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
[title, score]
[#1 in search, maps, 0.4]
[Grow, 0.5]
4 rows without comments
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
