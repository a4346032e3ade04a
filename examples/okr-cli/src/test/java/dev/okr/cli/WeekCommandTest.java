package dev.okr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** {@code okr week}. */
class WeekCommandTest {

  private static final String PLAN = "../data/starboat-2026Q1.plan.json";
  private static final String JOURNAL = "../data/starboat-2026Q1.journal.ndjson";

  private static Run week(String person, String... more) {
    String[] args = {"week", PLAN, "--journal", JOURNAL, "--on", "2026-03-02", "--person", person};
    String[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return Run.of(all);
  }

  @Test
  void aPersonsWeekIsTextInEitherLanguage() {
    Run english = week("p.wei");
    assertThat(english.exit()).isEqualTo(Main.OK);
    assertThat(english.out())
        .startsWith("p.wei Wei, 2026-03-02 to 2026-03-08\n")
        .contains("SUP1.KR2", "(last 2026-02-06), was due 2026-02-13, 11 working days late")
        .contains("milestone us United States", "US lease unsigned", "through supply");
    assertThat(week("p.wei", "--lang", "zh").out())
        .contains("已逾期 11 个工作日", "里程碑 us", "阻塞", "所属团队：supply");
  }

  @Test
  void asJsonItIsData() throws IOException {
    JsonNode week = week("p.wei", "--format", "json").json();
    assertThat(week.fieldNames())
        .toIterable()
        .containsExactly(
            "on",
            "until",
            "person",
            "checkIns",
            "values",
            "milestones",
            "asks",
            "blockers",
            "decisions",
            "agreements");
    JsonNode late = week.get("checkIns").get(0);
    assertThat(late.get("keyResult").asText()).isEqualTo("SUP1.KR2");
    assertThat(late.get("through").asText()).isEqualTo("supply");
    assertThat(late.get("last").asText()).isEqualTo("2026-02-06");
    assertThat(late.get("due").asText()).isEqualTo("2026-02-13");
    assertThat(late.get("lateDays").asInt()).isEqualTo(11);
    assertThat(late.get("message").asText()).contains("SUP1.KR2");
    assertThat(week.get("blockers").get(0).get("by").asText()).isEqualTo("p.wei");
    assertThat(week.get("milestones").get(0).get("milestone").asText()).isEqualTo("us");
  }

  @Test
  void whoIsNotInThePlanIsAProblem() throws IOException {
    Run nobody = week("p.nobody", "--format", "json");
    assertThat(nobody.exit()).isEqualTo(Main.UNUSABLE);
    JsonNode problem = nobody.json().get("problems").get(0);
    assertThat(problem.get("code").asText()).isEqualTo("WEEK-001");
    assertThat(problem.get("pointer").asText()).isEqualTo("/people");
    Run team = week("supply", "--lang", "zh");
    assertThat(team.exit()).isEqualTo(Main.UNUSABLE);
    assertThat(team.err()).contains("WEEK-002", "supply", "团队");
  }

  @Test
  void dateAndPersonAreRequired() {
    assertThat(Run.of("week", PLAN, "--on", "2026-03-02").err()).contains("Missing: --person=ID");
    assertThat(Run.of("week", PLAN, "--person", "p.wei").err()).contains("Missing: --on=DATE");
    Run space = Run.of("week", PLAN, "--on", "2026-03-02", "--person", " ");
    assertThat(space.exit()).isEqualTo(Main.UNUSABLE);
    assertThat(space.err()).contains("' ' can't be an id");
  }
}
