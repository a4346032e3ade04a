package host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuarterTest {

  private static final Path ROOT = Path.of(System.getProperty("okr.root"));

  @Test
  void printsValues() {
    List<String> lines = printed();
    assertEquals("0.650000000 [guardrail]", lines.get(0));
    assertTrue(lines.contains("'SUP1.KR2' has had no check-in for 21 days."), lines.toString());
  }

  @Test
  void readmeShowsThisProgram() throws Exception {
    String program = Files.readString(Path.of("src/main/java/host/Quarter.java"));
    String shown = program.substring(program.indexOf("import"));
    assertTrue(Files.readString(ROOT.resolve("README.md")).contains(shown.strip()));
  }

  private static List<String> printed() {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, UTF_8));
    try {
      Path data = ROOT.resolve("examples/data");
      Quarter.main(
          new String[] {
            data.resolve("starboat-2026Q1.plan.json").toString(),
            data.resolve("starboat-2026Q1.journal.ndjson").toString()
          });
    } finally {
      System.setOut(before);
    }
    return bytes.toString(UTF_8).lines().toList();
  }
}
