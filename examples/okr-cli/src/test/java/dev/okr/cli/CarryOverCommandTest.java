package dev.okr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Target;
import dev.okr.core.plan.Plan;
import dev.okr.core.time.CycleId;
import dev.okr.jackson.OkrJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code okr carry-over}. */
class CarryOverCommandTest {

  private static final String PLAN = "../data/starboat-2026Q1.plan.json";
  private static final String JOURNAL = "../data/starboat-2026Q1.journal.ndjson";

  @TempDir private Path folder;

  private static Run carry(String... more) {
    List<String> args =
        new ArrayList<>(List.of("carry-over", PLAN, "--journal", JOURNAL, "--from", "2026Q1"));
    args.addAll(List.of(more));
    return Run.of(args.toArray(new String[0]));
  }

  private static Plan plan(Run run) {
    assertThat(run.exit()).as(run.err()).isEqualTo(Main.OK);
    return OkrJson.standard().readPlan(run.out()).orElseThrow();
  }

  private static Target target(Plan plan, String keyResult) {
    return plan.keyResult(KeyResultId.of(keyResult)).orElseThrow().measures().get(0).target();
  }

  @Test
  void thePlanGoesToStandardOutputAndTheReportToStandardError() {
    Run run = carry("--to", "2026Q2");
    Plan next = plan(run);
    assertThat(next.cycle(CycleId.of("2026Q2")).orElseThrow().span().toString())
        .contains("2026-04-01", "2026-06-30");
    assertThat(target(next, "2026Q2.PAY1.KR1")).isNotEqualTo(target(next, "PAY1.KR1"));
    assertThat(run.err())
        .contains(
            "'PAY1.KR3' is done and stays behind.\n",
            "'O1.KR1' goes on as '2026Q2.O1.KR1'.\n",
            "To decide (10):\n- 'D1' is to be agreed again; it is due on 2026-05-30.\n");
    assertThat(carry("--to", "2026Q2", "--lang", "zh").err()).contains("待决定（10 项）：\n- “D1”");
  }

  @Test
  void theReportMayBeData() throws IOException {
    Run run = carry("--to", "2026Q2", "--format", "json");
    JsonNode notes = new ObjectMapper().readTree(run.err()).get("notes");
    assertThat(notes)
        .anySatisfy(
            note -> {
              assertThat(note.get("code").asText()).isEqualTo("baselineMoved");
              assertThat(note.get("on").get("keyResult").asText()).isEqualTo("O1.KR1");
              assertThat(note.get("on").get("measure").asText()).isEqualTo("gmv");
              assertThat(note.get("from").asText()).isEqualTo("12500000");
              assertThat(note.get("to").asText()).isEqualTo("13600000");
              assertThat(note.has("decide")).isFalse();
            })
        .anySatisfy(note -> assertThat(note.path("decide").asBoolean()).isTrue());
  }

  @Test
  void thePlanThatComesOutIsCheckedWithoutAnError() throws IOException {
    Path file = Files.writeString(folder.resolve("next.json"), carry("--to", "2026Q2").out());
    assertThat(Run.of("check", file.toString()).exit()).isEqualTo(Main.OK);
    Path anew =
        Files.writeString(folder.resolve("new.json"), carry("--to", "2026Q2", "--new-plan").out());
    assertThat(Run.of("check", anew.toString()).exit()).isEqualTo(Main.OK);
  }

  @Test
  void choicesAreTaken() {
    Plan next =
        plan(
            carry(
                "--to",
                "peak",
                "--starts",
                "2026-05-01",
                "--ends",
                "2026-06-10",
                "--only",
                "O1.KR3,SUP1",
                "--without",
                "SUP1.KR1",
                "--baseline",
                "kept",
                "--factor",
                "2",
                "--hand-over",
                "payments=growth",
                "--new-plan",
                "spring"));
    assertThat(next.id().value()).isEqualTo("spring");
    assertThat(next.keyResults())
        .extracting(keyResult -> keyResult.id().value())
        .containsExactly("O1.KR3", "SUP1.KR2");
    assertThat(next.keyResult(KeyResultId.of("O1.KR3")).orElseThrow().owner().orElseThrow().value())
        .isEqualTo("growth");
    assertThat(next.cycle(CycleId.of("peak")).orElseThrow().parent()).contains(CycleId.of("2026"));
    assertThat(plan(carry("--to", "2026Q2", "--ids", "O=P", "--only", "O2")).keyResults())
        .anyMatch(keyResult -> keyResult.id().value().equals("P2.KR1"));
  }

  @Test
  void lightsAreThoseOfTheDay() {
    Plan red = plan(carry("--to", "2026Q2", "--on", "2026-02-27", "--light", "red"));
    Plan any =
        plan(carry("--to", "2026Q2", "--on", "2026-02-27", "--light", "red,yellow,green,unknown"));
    assertThat(red.keyResultCount()).isLessThan(any.keyResultCount());
    assertThat(plan(carry("--to", "2026Q2", "--state", "paused")).keyResultCount())
        .isLessThan(any.keyResultCount());
  }

  @Test
  void whatCannotBeCarriedIsToldWithItsCode() throws IOException {
    Run run = carry("--to", "summer", "--only", "nobody", "--hand-over", "a=b");
    assertThat(run.exit()).isEqualTo(Main.UNUSABLE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .hasSize(4)
        .allMatch(line -> line.contains("starboat-2026Q1.plan.json"))
        .anyMatch(line -> line.contains("CARRY-002"))
        .anyMatch(line -> line.contains("CARRY-005"))
        .anyMatch(line -> line.contains("CARRY-008"));
    Run taken = carry("--to", "2026Q2", "--ids", "nothing=something", "--format", "json");
    assertThat(taken.exit()).isEqualTo(Main.UNUSABLE);
    assertThat(taken.json().get("problems"))
        .anySatisfy(
            problem -> {
              assertThat(problem.get("code").asText()).isEqualTo("CARRY-007");
              assertThat(problem.get("pointer").asText()).isEqualTo("/objectives/0");
            });
  }

  @Test
  void argumentsThatCannotBeMeantAreRefused() {
    assertThat(carry("--to", "peak", "--starts", "2026-04-01").err()).contains("--ends");
    assertThat(carry("--to", "peak", "--starts", "2026-04-02", "--ends", "2026-04-01").exit())
        .isEqualTo(Main.UNUSABLE);
    assertThat(carry("--to", "2026Q2", "--factor", "0").exit()).isEqualTo(Main.UNUSABLE);
    assertThat(carry("--to", " ").exit()).isEqualTo(Main.UNUSABLE);
    assertThat(carry().exit()).isEqualTo(Main.UNUSABLE);
  }
}
