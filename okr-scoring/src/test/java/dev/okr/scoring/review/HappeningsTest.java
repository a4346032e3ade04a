package dev.okr.scoring.review;

import static dev.okr.scoring.Scenario.END;
import static dev.okr.scoring.Scenario.day;
import static dev.okr.scoring.review.Entries.revised;
import static dev.okr.scoring.review.Entries.text;
import static dev.okr.scoring.review.Entries.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.State;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.Retrospective;
import dev.okr.core.journal.StateChanged;
import dev.okr.core.metric.MetricId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.time.DateSpan;
import dev.okr.scoring.Scenario;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.review.page.Markdown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What reviews tell of the way: states, moved targets, broken guardrails, what is left over. */
class HappeningsTest {

  private static final Target HUNDRED = Target.fromTo("0", "100");
  private static final CycleId Q = CycleId.of("Q");

  private static KeyResult keyResult(String id) {
    return KeyResult.builder()
        .from(Scenario.keyResult(id, Scenario.measure("m", "up", HUNDRED)))
        .title(text("Title of " + id))
        .addGuardrail(Guardrail.atMost("down", "5"))
        .build();
  }

  private static final Plan PLAN =
      Scenario.empty().objective("O", keyResult("K"), keyResult("L")).plan();

  private static Scorecard card(Plan plan, LocalDate on, Entry... entries) {
    return Scorer.standard().score(plan, Journal.of(List.of(entries)), on);
  }

  private static StateChanged state(String id, String goal, State state, LocalDate on) {
    StateChanged.Builder made = StateChanged.builder();
    made.id(EntryId.of(id)).on(on).recordedAt(Entries.noon(on)).by("lin");
    return made.goal(GoalRef.to(KeyResultId.of(goal)))
        .state(state)
        .reason(text("the market is closed."))
        .build();
  }

  private static Reading reading(String id, String value, LocalDate on) {
    Reading.Builder made = Reading.builder();
    made.id(EntryId.of(id)).on(on).recordedAt(Entries.noon(on)).by("data");
    return made.metric(MetricId.of("down")).value(new BigDecimal(value)).build();
  }

  private static String quarterly(Scorecard card, String languageTag) {
    return Markdown.of(card, languageTag).quarterly(Reviews.of(card).quarterly(Q));
  }

  @Test
  void droppedAndFinishedGoalsAreToldWithTheirReasons() {
    Scorecard card =
        card(
            PLAN,
            day(50),
            state("s", "K", State.DROPPED, day(45)),
            state("t", "L", State.DONE, day(48)),
            state("u", "gone", State.DONE, day(48)));
    assertThat(Reviews.of(card).weekly().states())
        .extracting(changed -> changed.id().value())
        .containsExactly("s", "t");
    assertThat(Reviews.of(card).weekly(day(46)).states()).hasSize(1);
    assertThat(quarterly(card, "en"))
        .contains(
            "- **K** Title of K: dropped; the market is closed (lin, " + day(45) + ")",
            "- **L** Title of L: done early; the market is closed (lin, " + day(48) + ")");
    assertThat(quarterly(card, "zh")).contains("：已放弃；the market is closed（lin，" + day(45) + "）");
  }

  @Test
  void brokenGuardrailsAreToldWithTheirDays() {
    Scorecard card = card(PLAN, day(50), reading("a", "7", day(10)), reading("b", "4", day(20)));
    assertThat(quarterly(card, "en"))
        .contains(
            "- **K** Title of K: down was 7 at worst, at most 5 allowed; since "
                + day(10)
                + ", kept again since "
                + day(20));
    assertThat(Reviews.of(card).quarterly(Q).breaches()).hasSize(2);
    assertThat(Reviews.of(card).monthly(day(19)).breaches()).hasSize(2);
    assertThat(Reviews.of(card).monthly(day(20)).breaches()).as("kept since").isEmpty();
  }

  @Test
  void theMonthTellsWhereGoalpostsMoved() {
    Plan other =
        PLAN.toBuilder()
            .objectives(
                List.of(
                    Objective.builder()
                        .from(PLAN.objectives().get(0))
                        .title(text("Another title"))
                        .build()))
            .build();
    Entry moved = revised("r", day(45), "K", Target.fromTo("0", "50"));
    Scorecard card = card(PLAN, day(50), value("v", "K", day(40), "25"), moved);
    MonthlyReview review = Reviews.of(card).monthly(card(other, day(20)));
    assertThat(review.goalposts()).extracting(MovedGoalpost::keyResult).hasSize(1);
    assertThat(review.planChanges()).hasSize(1);
    assertThat(Reviews.of(card).monthly(day(20)).planChanges()).isEmpty();
    assertThat(Reviews.of(card).monthly(day(45)).goalposts()).as("told before").isEmpty();
    assertThat(Markdown.of(card, "en").monthly(review))
        .contains(
            "## Goalposts moved\n\n- **K** Title of K: 0.50 on the revised target, 0.25 on the"
                + " original one; now from 0 to 50: reason r (lin, "
                + day(45)
                + ")",
            "## Changed in the plan\n\n- Objective 'O': the title changed from Another title");
  }

  @Test
  void whatEndedShortIsLeftToTheNextCycle() {
    Cycle next =
        Cycle.builder()
            .id(CycleId.of("N"))
            .span(new DateSpan(END.plusDays(1), END.plusDays(90)))
            .build();
    Objective later =
        Objective.builder()
            .id(ObjectiveId.of("P"))
            .cycle(next.id())
            .keyResults(
                List.of(
                    KeyResult.builder().from(keyResult("P.K")).title(text("Title of K")).build()))
            .build();
    List<Cycle> cycles = new ArrayList<>(PLAN.cycles());
    cycles.add(next);
    List<Objective> objectives = new ArrayList<>(PLAN.objectives());
    objectives.add(later);
    Plan plan = PLAN.toBuilder().cycles(cycles).objectives(objectives).build();
    Entry[] entries = {value("a", "K", END, "20"), value("b", "L", END, "10")};
    Scorecard card = card(plan, END, entries);
    assertThat(Reviews.of(card).quarterly(Q).leftOver())
        .extracting(left -> left.status().goal().id() + left.takenOverBy())
        .containsExactly("K[P.K]", "L[]");
    assertThat(quarterly(card, "en"))
        .contains(
            "- **K** Title of K: 20 of 100; taken over by **P.K**",
            "- **L** Title of L: 10 of 100; nobody has taken it over yet");
    assertThat(Reviews.of(card(plan, END.minusDays(1), entries)).quarterly(Q).leftOver())
        .as("nothing is left before the end")
        .isEmpty();
    Scorecard met = card(plan, END, value("a", "K", END, "100"), value("b", "L", END, "120"));
    assertThat(Reviews.of(met).quarterly(Q).leftOver()).isEmpty();
    assertThat(quarterly(met, "en")).contains("| 120 of 100 (beyond the target) |");
  }

  @Test
  void aQuarterThatRunsSaysWhatIsLikely() {
    List<Entry> entries = new ArrayList<>();
    String[] values = {"14", "28", "42", "49", "49", "49", "49"};
    for (int i = 0; i < values.length; i++) {
      entries.add(value("v" + i, "K", day(7 * (i + 1)), values[i]));
    }
    Scorecard card = card(PLAN, day(49), entries.toArray(Entry[]::new));
    QuarterlyReview review = Reviews.of(card).quarterly(Q);
    assertThat(review.outlook()).containsKey(KeyResultId.of("K"));
    assertThat(review.unexpected()).hasSize(1);
    assertThat(Reviews.of(card).weekly().unexpected()).isEqualTo(review.unexpected());
    assertThat(Reviews.of(card).monthly().unexpected()).isEqualTo(review.unexpected());
    assertThat(quarterly(card, "en"))
        .contains("| Forecast |", "likely to be missed though 🟢 green today (met with");
    assertThat(quarterly(card, "zh")).contains("今日为🟢 绿，但很可能无法达成");
    assertThat(quarterly(card(PLAN, END), "en")).doesNotContain("Forecast");
  }

  @Test
  void noFullStopIsDoubled() {
    Retrospective.Builder made = Retrospective.builder();
    made.id(EntryId.of("l")).on(END).recordedAt(Entries.noon(END)).by("lin");
    made.about(Subject.of(Q)).learned(text("We learned it.")).change(text("Do it better.")).build();
    String page = quarterly(card(PLAN, END, made.build()), "en");
    assertThat(page).contains("**Q**: We learned it. Next: Do it better (lin, ");
    assertThat(page).doesNotContain("..");
  }
}
