package dev.okr.jackson.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.Journal;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.plan.Plan;
import dev.okr.core.privacy.PlanView;
import dev.okr.core.testkit.JournalArbitraries;
import dev.okr.core.testkit.PlanArbitraries;
import dev.okr.graph.AlignmentGraph;
import dev.okr.scoring.Derivation;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * A party sees the scores of restricted goals and nothing else that is in them, whatever is made.
 */
class PlanViewProperties {

  private static final PartyId VIEWER = PartyId.of("p.viewer");
  private static final String WORD = "Zyxwv";

  record Case(Plan plan, Journal journal, LocalDate on) {}

  @Provide
  Arbitrary<Case> cases() {
    return Combinators.combine(
            PlanArbitraries.plans(),
            JournalArbitraries.journals(),
            Arbitraries.integers().between(0, 500))
        .as(
            (plan, journal, days) ->
                new Case(
                    plan.with(Person.of(VIEWER.value(), "Viewer")),
                    journal,
                    LocalDate.parse("2025-12-01").plusDays(days)));
  }

  @Property(tries = 150)
  void noOutputShowsWhatIsRestricted(@ForAll("cases") Case given) {
    Planted.Case planted = Planted.in(given.plan(), given.journal(), VIEWER, given.on(), WORD);
    Map<String, String> all = EveryOutput.of(planted.plan(), planted.journal(), given.on(), VIEWER);
    all.forEach((name, text) -> assertThat(Planted.leak(text, WORD)).as(name).isEmpty());
    for (String language : new String[] {"en", "zh"}) {
      String findings =
          EveryOutput.findings(planted.plan(), planted.journal(), given.on(), VIEWER, language);
      assertThat(Planted.leak(findings, WORD)).as("findings").isEmpty();
    }
  }

  @Property(tries = 100)
  void whatIsRestrictedHasNoInfluenceOnAnOutput(@ForAll("cases") Case given) {
    Planted.Case one = Planted.in(given.plan(), given.journal(), VIEWER, given.on(), WORD);
    Planted.Case other = Planted.in(given.plan(), given.journal(), VIEWER, given.on(), "Another");
    Map<String, String> expected = EveryOutput.of(one.plan(), one.journal(), given.on(), VIEWER);
    EveryOutput.of(other.plan(), other.journal(), given.on(), VIEWER)
        .forEach((name, text) -> assertThat(text).as(name).isEqualTo(expected.get(name)));
  }

  @Property(tries = 150)
  void scoresAndLightsAreThoseOfTheFullPlanAndCanBeRecomputed(@ForAll("cases") Case given) {
    Planted.Case planted = Planted.in(given.plan(), given.journal(), VIEWER, given.on(), WORD);
    Scorecard full = Scorer.standard().score(planted.plan(), planted.journal(), given.on());
    Scorecard seen = full.seenBy(VIEWER);
    assertThat(seen.teams()).isEqualTo(full.teams());
    assertThat(seen.cycles()).isEqualTo(full.cycles());
    PlanView view = PlanView.of(planted.plan(), VIEWER);
    assertThat(AlignmentGraph.of(view.plan()).nodes())
        .isEqualTo(AlignmentGraph.of(planted.plan()).nodes());
    assertThat(AlignmentGraph.of(view.plan()).edges())
        .isEqualTo(AlignmentGraph.of(planted.plan()).edges());
    assertThat(ends(view.plan())).isEqualTo(ends(planted.plan()));
    for (Objective objective : planted.plan().objectives()) {
      same(full, seen, view, GoalRef.to(objective.id()));
      for (KeyResult keyResult : objective.keyResults()) {
        same(full, seen, view, GoalRef.to(keyResult.id()));
      }
    }
  }

  /** What depends on what. */
  private static List<List<Object>> ends(Plan plan) {
    return plan.dependencies().stream()
        .<List<Object>>map(each -> List.of(each.id(), each.dependent(), each.provider()))
        .toList();
  }

  private static void same(Scorecard full, Scorecard seen, PlanView view, GoalRef goal) {
    assertThat(seen.score(goal)).isEqualTo(full.score(goal));
    assertThat(seen.light(goal)).isEqualTo(full.light(goal));
    Derivation why = seen.explain(goal).orElseThrow();
    assertThat(why.recompute()).isEqualTo(full.explain(goal).orElseThrow().recompute());
    if (!view.isRestricted(goal)) {
      assertThat(seen.computed(goal)).isEqualTo(full.computed(goal));
      assertThat(seen.progress(goal)).isEqualTo(full.progress(goal));
    }
    boolean isMarked =
        goal.fold(
            id -> seen.objective(id).orElseThrow().restricted(),
            id -> seen.keyResult(id).orElseThrow().restricted());
    assertThat(isMarked).isEqualTo(view.isRestricted(goal));
  }

  @Property(tries = 100)
  void aViewOfAPlanWithoutAudiencesIsThePlan(@ForAll("cases") Case given) {
    Plan open = given.plan();
    for (Objective objective : given.plan().objectives()) {
      open =
          open.with(
              objective.toBuilder()
                  .audience()
                  .keyResults(
                      objective.keyResults().stream()
                          .map(each -> each.toBuilder().audience().build())
                          .toList())
                  .build());
    }
    PlanView view = PlanView.of(open, VIEWER);
    assertThat(view.hidesNothing()).isTrue();
    assertThat(view.plan()).isEqualTo(open);
    assertThat(view.journal(given.journal())).isEqualTo(given.journal());
    Scorecard full = Scorer.standard().score(open, given.journal(), given.on());
    assertThat(full.seenBy(VIEWER).objectives()).isEqualTo(full.objectives());
    assertThat(full.seenBy(VIEWER).confidenceCalibration()).isEqualTo(full.confidenceCalibration());
  }
}
