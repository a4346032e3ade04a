package dev.okr.jackson.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.okr.core.error.Location;
import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanHistory;
import dev.okr.core.plan.PlanVersion;
import dev.okr.core.rule.Report;
import dev.okr.core.rule.RuleBook;
import dev.okr.core.testkit.Snippets;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.LocalizedText;
import dev.okr.jackson.Durability;
import dev.okr.jackson.Fixture;
import dev.okr.jackson.JournalFile;
import dev.okr.jackson.OkrJson;
import dev.okr.jackson.OkrModule;
import dev.okr.jackson.RecoveredJournal;
import dev.okr.jackson.References;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.policy.Formula;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of docs/json.md, which shows what it shows here. */
class JsonTourTest {

  private final OkrJson json = OkrJson.standard();
  private final List<String> logged = new ArrayList<>();
  private int read;

  private void log(String line) {
    logged.add(line);
  }

  private void switchOn(Outcome<Entry> line) {
    read += line.isOk() ? 1 : 0;
  }

  private static InputStream journalStream() {
    return new ByteArrayInputStream(Fixture.journalText().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void everySnippetOfThePageIsCodeOfThisClass() {
    Snippets.areCodeOf("json.md", JsonTourTest.class);
  }

  @Test
  void read(@TempDir Path folder) throws Exception {
    Path planFile = Files.writeString(folder.resolve("plan.json"), Fixture.planText());
    Path journalFile = Files.writeString(folder.resolve("journal.ndjson"), Fixture.journalText());

    OkrJson json = OkrJson.standard(); // immutable; one for the whole program

    Plan plan = json.readPlan(planFile).orElseThrow(); // .yaml and .yml files too
    Journal journal = json.readJournal(journalFile).orElseThrow();

    assertThat(plan).isEqualTo(Fixture.plan());
    assertThat(journal).isEqualTo(Fixture.journal());
  }

  @Test
  void problems() throws Exception {
    String document =
        """
        {"okr": "plan/1", "id": "shop",
         "teams": [{"id": "sales"}, {"id": "sales"}],
         "objektives": []}
        """;
    Outcome<Plan> outcome = json.readPlan(document);
    for (Problem problem : outcome.problems()) {
      Location at = problem.location();
      log(problem.code() + " " + at.line() + ":" + at.column() + " " + at.pointer());
      log(problem.message("en"));
    }
    String page = Files.readString(Path.of("..", "docs", "json.md"));
    assertThat(page).contains("```text\n" + String.join("\n", logged) + "\n```");
    assertThat(logged).hasSize(4);
  }

  @Test
  void references() {
    String danglingOwner =
        "{\"okr\":\"plan/1\",\"id\":\"p\",\"objectives\":[{\"id\":\"O\",\"owner\":\"nobody\"}]}";
    OkrJson strict = OkrJson.builder().references(References.STRICT).build();
    strict.readPlan(danglingOwner).problems(); // JSON-018: There is no party 'nobody' in this plan.
    assertThat(strict.readPlan(danglingOwner).problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.code() + ": " + problem.message("en"))
                    .isEqualTo("JSON-018: There is no party 'nobody' in this plan."));
    assertThat(json.readPlan(danglingOwner).isOk()).isTrue();
  }

  @Test
  void write() {
    Plan plan = Fixture.plan();
    ByteArrayOutputStream outputStream = new ByteArrayOutputStream();

    String text = json.writePlan(plan); // indented, a line break at the end
    json.writePlan(plan, outputStream); // the same in UTF-8; flushed, left open

    assertThat(outputStream.toString(StandardCharsets.UTF_8)).isEqualTo(text).endsWith("}\n");
    assertThat(json.writePlan(json.readPlan(text).orElseThrow())).isEqualTo(text);
  }

  @Test
  void journals() {
    Map<KeyResultId, Integer> counts = new HashMap<>();
    InputStream inputStream = journalStream();
    List<Problem> problems =
        json.readEntries(
            inputStream,
            entry -> {
              if (entry instanceof CheckIn checkIn) {
                counts.merge(checkIn.keyResult(), 1, Integer::sum);
              }
            });
    assertThat(problems).isEmpty();
    assertThat(counts.values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(Fixture.journal().entries().stream().filter(CheckIn.class::isInstance).count())
        .isPositive();
  }

  @Test
  void lines() {
    InputStream inputStream = journalStream();
    Iterator<Outcome<Entry>> lines = json.entries(inputStream);
    while (lines.hasNext()) {
      switchOn(lines.next());
    }
    assertThat(read).isEqualTo(Fixture.journal().size());
    Entry entry = Fixture.journal().entries().get(0);
    String line = json.writeEntry(entry) + "\n";
    assertThat(json.readJournal(line).orElseThrow().entries()).containsExactly(entry);
  }

  @Test
  void journalFile(@TempDir Path folder) throws Exception {
    Path journalFile = Files.writeString(folder.resolve("j.ndjson"), Fixture.journalText());
    Files.writeString(journalFile, "{\"entry\":\"chec", StandardOpenOption.APPEND);
    RecoveredJournal recovered = json.recoverJournal(journalFile);
    recovered.journal(); // every whole entry
    recovered.problems(); // what was wrong with the other lines
    recovered.tornAt(); // where the good part ends, if the last line was cut off
    assertThat(recovered.journal()).isEqualTo(Fixture.journal());
    assertThat(recovered.problems()).hasSize(1);
    assertThat(recovered.tornAt()).isPresent();

    Entry news = ((CheckIn) Fixture.journal().entries().get(0)).toBuilder().id("news").build();
    try (JournalFile file = JournalFile.open(journalFile, Durability.DEVICE).orElseThrow()) {
      Journal all = file.append(news).orElseThrow(); // it is on the device now
      log(all.size() + " entries");
    }
    assertThat(json.readJournal(journalFile).orElseThrow())
        .isEqualTo(Fixture.journal().append(news));
    assertThat(logged).containsExactly(Fixture.journal().size() + 1 + " entries");
  }

  @Test
  void histories(@TempDir Path folder) throws Exception {
    PlanVersion first =
        new PlanVersion(
            LocalDate.parse("2026-01-01"),
            Instant.parse("2026-01-01T00:00:00Z"),
            PartyId.of("company"),
            LocalizedText.empty(),
            Fixture.plan());
    String text = json.writeHistory(PlanHistory.of(first));
    Path historyFile = Files.writeString(folder.resolve("history.ndjson"), text);
    Journal journal = Fixture.journal();

    PlanHistory history = json.readHistory(historyFile).orElseThrow();
    Scorecard january = Scorer.standard().score(history, journal, LocalDate.parse("2026-01-31"));
    String again = json.writeHistory(history);

    assertThat(again).isEqualTo(text);
    assertThat(json.writeScorecard(january, false))
        .isEqualTo(
            json.writeScorecard(
                Scorer.standard().score(Fixture.plan(), journal, LocalDate.parse("2026-01-31")),
                false));
  }

  @Test
  void policies() {
    Policy ours =
        json.readPolicy(
                """
                {"okr": "policy/1", "name": "ours", "from": "google", "noData": "exclude", "cap": 1.2}
                """)
            .orElseThrow();
    String document = json.writePolicy(ours);
    assertThat(json.readPolicy(document).orElseThrow()).isEqualTo(ours);
    assertThat(ours.weighting()).isEqualTo(Policies.google().weighting());

    Formula squared = Formula.of("squared", 2, input -> input.value().multiply(input.value()));
    OkrJson knowing = OkrJson.builder().formula(squared).build();
    Policy steep =
        knowing
            .readPolicy(
                """
                {"okr": "policy/1", "name": "steep",
                 "formulas": [{"name": "squared", "version": 2, "metric": "share"}]}
                """)
            .orElseThrow();
    assertThat(steep.formulas()).hasSize(1);
    assertThat(json.readPolicy(knowing.writePolicy(steep)).problems())
        .extracting(Problem::code)
        .containsExactly("JSON-030");
  }

  @Test
  void mapper() throws Exception {
    Plan plan = Fixture.plan();
    Journal journal = Fixture.journal();

    ObjectMapper mapper = JsonMapper.builder().addModule(new OkrModule()).build();

    record Envelope(String tenant, Plan plan, List<Entry> news) {}

    String envelope = mapper.writeValueAsString(new Envelope("northwind", plan, journal.entries()));
    Envelope back = mapper.readValue(envelope, Envelope.class);

    assertThat(back).isEqualTo(new Envelope("northwind", plan, journal.entries()));
  }

  @Test
  void results() {
    Scorecard scorecard =
        Scorer.standard().score(Fixture.plan(), Fixture.journal(), LocalDate.parse("2026-02-27"));
    Report report = RuleBook.standard().check(Fixture.plan());

    String card = json.writeScorecard(scorecard, true); // the last argument: indented?
    String quarter =
        json.writeScorecard(scorecard, CycleId.of("2026Q1"), true); // that cycle's teams
    String findings = json.writeReport(report, "zh", true);

    assertThat(quarter).contains("\"teams\"");
    assertThat(card).startsWith("{\n  \"on\" : \"2026-02-27\"");
    assertThat(findings).startsWith("{\n  \"findings\" : [");
  }

  @Test
  void schema() throws Exception {
    InputStream schema =
        OkrJson.class.getResourceAsStream("schema/plan.schema.json"); // or entry.schema.json
    try (schema) {
      assertThat(schema).isNotEmpty();
    }
  }

  @Test
  void yaml() {
    Plan fromYaml =
        json.readYamlPlan(
                """
                okr: plan/1
                id: 2026
                teams:
                  - {id: payments, kind: team}
                """)
            .orElseThrow();
    assertThat(fromYaml.id()).hasToString("2026");
    assertThat(fromYaml.teams()).hasSize(1);
  }

  @Test
  void limits() {
    OkrJson small = OkrJson.builder().maxDocumentBytes(1_000_000).build();
    assertThat(small.readPlan(new byte[1_000_001]).isOk()).isFalse();
    assertThat(small.readPlan(Fixture.planText()).isOk()).isTrue();
  }
}
