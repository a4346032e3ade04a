#!/usr/bin/env bash
# Apache POI 5.5.0: the formula =1/3*3=1 is FALSE, though it is TRUE for a Java double, and 1/7*7 is above 1.
#
# POI's * cuts both factors to the 15 decimal digits that a cell shows and multiplies those: 0.333333333333333 times 3
# is 0.999999999999999. So INT(0.57*100) is 57, where a double gives 56, but three thirds of a weight are less
# than one, and IF(A1/3*3>=A1,..) takes another branch in the server's evaluation than in a spreadsheet.
#
# Seen: 1/3*3 is 0.999999999999999
#       1/7*7 is 1.000000000000001
#       IF(1/3*3>=1,"done","open") is "open"
#       INT(0.57*100) is 57.0
#       double: true, 56
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.poi</groupId><artifactId>poi</artifactId><version>5.5.0</version></dependency>
    <dependency><groupId>org.apache.logging.log4j</groupId><artifactId>log4j-core</artifactId><version>2.24.3</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Workbook;

class Sample {
  public static void main(String[] args) throws Exception {
    try (Workbook workbook = new HSSFWorkbook()) {
      Cell cell = workbook.createSheet().createRow(0).createCell(0);
      for (String formula : new String[] {"1/3*3", "1/7*7", "IF(1/3*3>=1,\"done\",\"open\")", "INT(0.57*100)"}) {
        cell.setCellFormula(formula);
        var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        System.out.println(formula + " is " + evaluator.evaluate(cell).formatAsString());
      }
    }
    System.out.println("double: " + (1.0 / 3 * 3 == 1) + ", " + (int) (0.57 * 100));
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
1/3*3 is 0.999999999999999
1/7*7 is 1.000000000000001
IF(1/3*3>=1,"done","open") is "open"
INT(0.57*100) is 57.0
double: true, 56
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
