package host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What docs/spark.md says of this job. */
class PageTest {

  private static String page() throws Exception {
    return Files.readString(Inputs.ROOT.resolve("docs/spark.md"));
  }

  @Test
  void itsListIsOne() throws Exception {
    String page = page();
    String line = page.substring(page.indexOf("{\"tenant\""), page.indexOf("}\n") + 1);
    assertEquals(
        new TenantList(
            List.of(new Tenant("acme", "/data/acme/plan.json", "/data/acme/journal.ndjson", 0)),
            List.of()),
        TenantList.read(new BufferedReader(new StringReader(line))));
  }

  @Test
  void itsTablesAreThose() throws Exception {
    List<String> named =
        page()
            .lines()
            .filter(line -> line.matches("\\| `[a-z_]+` \\| (a|an|why) .*"))
            .map(line -> line.substring(3, line.indexOf('`', 3)))
            .toList();
    assertEquals(Arrays.stream(Table.values()).map(Table::folder).toList(), named);
  }

  @Test
  void itsFiguresAreThose() throws Exception {
    String page = page();
    assertTrue(page.contains("tasks of " + (ScoringJob.TASK_BYTES >> 20) + " MiB"));
    assertTrue(page.contains("above " + (ScoringJob.TENANT_BYTES >> 20) + " MiB"));
    assertTrue(page.contains("own (" + System.getProperty("spark.jackson.version") + " in Spark"));
    assertTrue(page.contains("`" + Decimals.SCORE.simpleString().replace(",", ", ") + "`"));
    assertTrue(page.contains("`" + Decimals.VALUE.simpleString().replace(",", ", ") + "`"));
    assertTrue(page.contains("--class " + SparkScoring.class.getName() + " "));
  }
}
