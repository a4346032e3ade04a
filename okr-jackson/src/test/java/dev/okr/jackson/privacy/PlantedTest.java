package dev.okr.jackson.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.journal.Journal;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import dev.okr.core.privacy.PlanView;
import dev.okr.core.time.FiscalCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is planted would be found, if an output showed it. */
class PlantedTest {

  private static final PartyId VIEWER = PartyId.of("p.viewer");
  private static final LocalDate ON = LocalDate.parse("2026-02-27");
  private static final String WORD = "Zyxwv";

  private static Planted.Case planted() {
    Objective.Builder secret = Objective.builder();
    secret
        .id("S")
        .owner("board")
        .addAudience(PartyId.of("board"))
        .cycle("2026Q1")
        .addKeyResult(KeyResult.builder().id("S.K1").owner("board").build());
    Plan plan =
        Plan.builder("p")
            .cycles(FiscalCalendar.calendarYear().yearWithQuarters(2026))
            .teams(Team.of("board", "Board"))
            .people(Person.of(VIEWER.value(), "Viewer"))
            .objectives(
                Objective.builder().id("O").owner("p.viewer").cycle("2026Q1").build(),
                secret.build())
            .build();
    return Planted.in(plan, Journal.empty(), VIEWER, ON, WORD);
  }

  /** The whole, with the viewer among those who may see it. */
  private static Plan shown() {
    Plan plan = planted().plan();
    return plan.revise(ObjectiveId.of("S"), each -> each.toBuilder().addAudience(VIEWER).build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plan",
        "journal",
        "card's plan",
        "card's journal",
        "scorecard",
        "derivation of S.K1",
        "en explanation of S.K1",
        "zh explanation as JSON of S.K1",
        "adjustment of S.K1",
        "blockers S.K1",
        "weekly data",
        "monthly data",
        "week as JSON",
        "month as JSON",
        "quarter as JSON 2026Q1",
        "en week",
        "zh month",
        "en quarter",
        "en week as HTML",
        "zh month as HTML",
        "en quarter as HTML",
        "forecast",
        "en forecast",
        "en picture 0false",
        "zh picture 2true",
        "en chart S.K1",
        "zh chart of key results",
        "burn-ups",
        "course of S.K1",
        "entries of a difference in days",
        "zh difference in days",
        "en changes 0",
        "findings of what if",
        "what if",
        "next after 2026Q1"
      })
  void whoMaySeeItFindsItEverywhere(String output) {
    Map<String, String> all = EveryOutput.of(shown(), planted().journal(), ON, VIEWER);
    assertThat(all).containsKey(output);
    assertThat(Planted.leak(all.get(output), WORD)).as(output).isPresent();
  }

  @Test
  void theRulesTellOfItToo() {
    assertThat(
            Planted.leak(
                EveryOutput.findings(shown(), planted().journal(), ON, VIEWER, "zh"), WORD))
        .isPresent();
  }

  @Test
  void whoMayNotSeeItKnowsThatItIsThere() {
    PlanView view = PlanView.of(planted().plan(), VIEWER);
    assertThat(view.isRestricted(GoalRef.to(KeyResultId.of("S.K1")))).isTrue();
    assertThat(view.plan().keyResults())
        .extracting(KeyResult::title)
        .isEqualTo(List.of(PlanView.RESTRICTED));
  }
}
