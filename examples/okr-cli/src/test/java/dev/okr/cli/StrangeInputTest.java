package dev.okr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and scripts give the command line by mistake. */
class StrangeInputTest {

  private static final String PLAN = "../data/starboat-2026Q1.plan.json";
  private static final String JOURNAL = "../data/starboat-2026Q1.journal.ndjson";
  private static final String MARK = "\uFEFF";

  @TempDir private Path folder;

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "score PLAN --on 2026-02-29",
        "score PLAN --on 27.2.2026",
        "score PLAN --on 2026-2-7",
        "score PLAN --on +999999999-12-31",
        "review PLAN --on -999999999-01-01",
        "score PLAN --on 2026-02-27 --known 2026-02-27",
        "score PLAN --on 2026-02-27 --explain=",
        "score PLAN --on 2026-02-27 --explain=O9.KR9",
        "score PLAN --batch PLAN",
        "check PLAN --batch PLAN",
        "score --batch PLAN --explain O1",
        "score --batch PLAN --journal JOURNAL",
        "score --batch PLAN --policy x",
        "check --batch PLAN --journal JOURNAL",
        "check --batch PLAN --threads 0",
        "score --batch PLAN --threads=1001",
        "forecast PLAN --on 2026-02-27 --threads 2",
        "graph PLAN --around=",
        "graph PLAN --around=nothing",
        "graph PLAN --around=O9.KR9 --distance=1",
        "graph PLAN --distance=-1",
        "graph PLAN --distance=1",
        "graph PLAN --around=O1 --distance=near",
        "graph PLAN --around=O1 --distance=99999999999",
        "graph PLAN --around=O1 --around=O2",
        "graph PLAN --journal JOURNAL",
        "graph PLAN --view=everything",
        "graph PLAN --format=png",
        "review PLAN --on 2026-02-27 --kind quarterly --cycle=",
        "score PLAN OTHER --on 2026-02-27",
        "score PLAN --on 2026-02-27 --on 2026-02-28",
        "lint-text"
      })
  void aWrongWordIsNamedBeforeAnythingIsPrinted(String command) {
    Run run = Run.of(command.replace("PLAN", PLAN).replace("JOURNAL", JOURNAL).split(" ", -1));
    assertThat(run.exit()).isEqualTo(Main.UNUSABLE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isNotBlank().doesNotContain("Exception", "\tat ");
  }

  @ParameterizedTest
  @CsvSource({
    "lint-text nowhere.jsonl, 'okr: ''nowhere.jsonl'' can''t be read: there is no such file'",
    "check --batch nowhere.jsonl, 'okr: ''nowhere.jsonl'' can''t be read: there is no such file'"
  })
  void aFileThatIsNotThereIsSaidNotToBeThere(String command, String message) {
    Run run = Run.of(command.split(" ", -1));
    assertThat(run.exit()).isEqualTo(Main.UNUSABLE);
    assertThat(run.err()).isEqualTo(message + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // what the line says of its plan | pointer | sentence
        "\"jurnal\":\"j\" | /jurnal | there is no member 'jurnal' (journal?)",
        "\"Policy\":\"google\" | /Policy | there is no member 'Policy' (policy?)",
        "\"onn\":\"2026-02-27\" | /onn | there is no member 'onn' (on?)",
        "\"plam\":\"p\" | /plam | there is no member 'plam' (plan?)",
        "\"on\":20260227 | /on | 'on' is not a text",
        "\"on\":\"2026-02-30\" | /on | '2026-02-30' is not a date yyyy-MM-dd",
        "\"policy\":\"x\" | /policy | there is no policy 'x' and no such file",
        "\"journal\":\"\" | /journal | 'journal' is not the name of a file",
        "\"plan\":\"q\" | '' | it isn't one JSON object with each member once",
      })
  void aCaseWithASlipOfThePenIsNotScoredWithoutIt(String slip, String pointer, String sentence)
      throws IOException {
    String batch = file("batch", "\n{\"plan\":\"" + PLAN + "\"," + slip + "}\n");
    Run run = Run.of("score", "--batch", batch, "--on", "2026-02-27");
    JsonNode problem = run.json().get("problems").get(0);
    assertThat(problem.get("code").asText()).isEqualTo("CLI-001");
    assertThat(problem.get("pointer").asText()).isEqualTo(pointer);
    assertThat(problem.get("line").asInt()).isEqualTo(2);
    assertThat(problem.get("message").asText()).isEqualTo("This case can't be used: " + sentence);
    JsonNode chinese =
        Run.of("score", "--batch", batch, "--on", "2026-02-27", "--lang", "zh").json();
    assertThat(chinese.get("problems").get(0).get("message").asText())
        .startsWith("无法处理此用例：")
        .doesNotContain("{", "there", "is not");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1]", "\"x\"", "null", "{} {}", "{\"plan\":", "oops"})
  void whatIsNoCaseIsToldAsSuch(String line) throws IOException {
    JsonNode problem = Run.of("check", "--batch", file("b", line)).json().get("problems").get(0);
    assertThat(problem.get("message").asText())
        .contains("JSON object")
        .doesNotContain("expecting", "'plan' is missing");
  }

  @Test
  void whatACaseLeavesOutIsAsTheCommandSays() throws IOException {
    String bare = file("bare", "{\"plan\":\"" + PLAN + "\",\"case\":7}\n");
    String whole =
        file("whole", "{\"plan\":\"" + PLAN + "\",\"on\":\"2026-02-27\",\"policy\":\"google\"}\n");
    Run said = Run.of("score", "--batch", bare, "--on", "2026-02-27", "--policy", "google");
    assertThat(said.out()).isEqualTo(Run.of("score", "--batch", whole).out());
    assertThat(said.out()).contains("\"google\"");
    assertThat(Run.of("score", "--batch", whole, "--on", "2026-03-01").out())
        .as("a case knows better")
        .isEqualTo(said.out());
    assertThat(Run.of("check", "--batch", bare, "--on", "2026-02-27").out())
        .isEqualTo(Run.of("check", "--batch", whole).out())
        .isNotEqualTo(Run.of("check", "--batch", bare).out());
  }

  @Test
  void aFolderOrBytesAreNoLines() throws IOException {
    assertThat(Run.of("lint-text", folder.toString()).exit()).isEqualTo(Main.UNUSABLE);
    Path bytes = Files.write(folder.resolve("bytes"), new byte[] {'{', (byte) 0xFF, (byte) 0xFE});
    assertThat(Run.of("lint-text", bytes.toString()).err()).contains("it isn't UTF-8");
    assertThat(Run.of("score", "--batch", bytes.toString()).err()).contains("it isn't UTF-8");
  }

  @Test
  void linesMayBeginWithAByteOrderMarkAndNothingIsNoMistake() throws IOException {
    String text = "{\"id\":\"a\",\"text\":\"Ship dark mode\"}\n";
    assertThat(Run.of("lint-text", file("marked", MARK + text)).out())
        .isEqualTo(Run.of("lint-text", file("plain", text)).out())
        .contains("\"label\":\"task\"");
    String line = "{\"plan\":\"" + PLAN + "\",\"on\":\"2026-02-27\"}\n";
    assertThat(Run.of("score", "--batch", file("batch", MARK + line)).out()).contains("\"O1\"");
    for (String nothing : new String[] {"", MARK, "\n\n", MARK + "\n"}) {
      Run run = Run.of("lint-text", file("nothing", nothing));
      assertThat(run).isEqualTo(new Run(Main.OK, "", ""));
    }
  }

  @Test
  void aBadLineIsNamedByItsNumberAndTheRestGoOn() throws IOException {
    String good = "{\"id\":\"a\",\"text\":\"Ship dark mode\"}\n";
    Run run = Run.of("lint-text", file("lines", good + "\n[]\n" + good + "not json\n"));
    assertThat(run.exit()).isEqualTo(Main.UNUSABLE);
    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.err()).contains("okr: line 3: ", "okr: line 5: ");
  }

  @Test
  void aProblemSaysInWhichFileItIs() throws IOException {
    String plan = file("计划.json", "{\"okr\":\"plan/1\",\n\"id\":\"p\",\n\"titel\":1}");
    String journal = file("journal.ndjson", "\n[]\n");
    Run run = Run.of("score", plan, "--journal", journal, "--on", "2026-02-27");
    assertThat(run.exit()).isEqualTo(Main.UNUSABLE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .satisfiesExactly(
            first -> assertThat(first).startsWith(plan + ":3:1 /titel JSON-007 "),
            second -> assertThat(second).startsWith(journal + ":2:1 JSON-009 "));
    Run json =
        Run.of("score", plan, "--journal", journal, "--on", "2026-02-27", "--format", "json");
    assertThat(json.err()).isEmpty();
    assertThat(json.json().get("problems")).hasSize(2);
    Run missing = Run.of("check", folder.resolve("nowhere").toString());
    assertThat(missing.err()).startsWith(folder.resolve("nowhere") + " JSON-023 ");
  }

  @Test
  void aPlanAndAJournalMayBeginWithAByteOrderMark() throws IOException {
    String plan = file("plan.json", MARK + Files.readString(Path.of(PLAN)));
    String journal = file("journal.ndjson", MARK + Files.readString(Path.of(JOURNAL)));
    assertThat(Run.of("review", plan, "--journal", journal, "--on", "2026-02-27"))
        .isEqualTo(Run.of("review", PLAN, "--journal", JOURNAL, "--on", "2026-02-27"));
  }

  @Test
  void nobodyGoesOnWritingToAPipeThatIsClosed() throws IOException {
    String text = "{\"id\":\"a\",\"text\":\"Ship dark mode\"}\n".repeat(10_000);
    int[] writes = {0};
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            writes[0]++;
            throw new IOException("Broken pipe");
          }
        };
    Console console =
        new Console(
            new PrintStream(closed, false, StandardCharsets.UTF_8),
            new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
            false);
    Main.run(new String[] {"lint-text", file("many", text)}, console);
    assertThat(console.lost()).isTrue();
    assertThat(writes[0]).isBetween(1, 10);
  }
}
