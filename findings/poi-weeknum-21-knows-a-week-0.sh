#!/usr/bin/env bash
# Apache POI 5.5.0: WEEKNUM(date, 21), the ISO week, is 0 on 1 January 2027; the ISO week is 53.
#
# Return type 21 is the form of the formula that old workbooks use for ISO weeks. POI takes it and numbers the days
# before the first ISO week of a year 0, in place of the last week of the year before, so a weekly sheet
# evaluated on a server has a week 0. ISOWEEKNUM, the newer name, is not implemented and says so.
#
# Seen: 2026-12-31: POI 53, ISO 53
#       2027-01-01: POI 0, ISO 53
#       ISOWEEKNUM: not implemented
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
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.eval.NotImplementedException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Workbook;

class Sample {
  public static void main(String[] args) throws Exception {
    try (Workbook workbook = new HSSFWorkbook()) {
      Cell cell = workbook.createSheet().createRow(0).createCell(0);
      var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      for (LocalDate day : new LocalDate[] {LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1)}) {
        cell.setCellFormula(
            "WEEKNUM(DATE(%d,%d,%d),21)".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
        evaluator.clearAllCachedResultValues();
        System.out.println(
            day + ": POI " + (int) evaluator.evaluate(cell).getNumberValue()
                + ", ISO " + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      }
      cell.setCellFormula("ISOWEEKNUM(DATE(2027,1,1))");
      evaluator.clearAllCachedResultValues();
      try {
        System.out.println(evaluator.evaluate(cell).getNumberValue());
      } catch (NotImplementedException e) {
        System.out.println("ISOWEEKNUM: not implemented");
      }
    }
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
2026-12-31: POI 53, ISO 53
2027-01-01: POI 0, ISO 53
ISOWEEKNUM: not implemented
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
