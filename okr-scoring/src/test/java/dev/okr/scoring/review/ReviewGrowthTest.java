package dev.okr.scoring.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.Agreement;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Initiative;
import dev.okr.core.goal.InitiativeId;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import dev.okr.core.time.CycleId;
import dev.okr.scoring.Growth;
import dev.okr.scoring.Scenario;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is asked of many parties, teams and goals grows with their number, not with its square. */
class ReviewGrowthTest {

  private static final int SMALL = 100;
  private static final int TIMES = 16;

  /** A square would be 256; what is linear is near 16. */
  private static final double MOST = 60;

  private static final LocalDate ON = Scenario.START.plusDays(49);
  private static final PartyId LIN = PartyId.of("lin");

  /**
   * As many key results, teams, dependencies, initiatives, revisions and thanks as said: {@code
   * lin} owns every key result, and each of the teams an objective.
   */
  private static Scorecard card(int size) {
    List<Objective> objectives = new ArrayList<>();
    List<Team> teams = new ArrayList<>();
    List<Dependency> dependencies = new ArrayList<>();
    List<Initiative> initiatives = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      KeyResult keyResult =
          KeyResult.builder()
              .from(
                  Scenario.keyResult("K" + i, Scenario.measure("m", "up", Target.fromTo("0", "9"))))
              .owner(LIN)
              .addParticipant(PartyId.of("t" + i))
              .build();
      teams.add(Team.of("t" + i, "Team " + i));
      objectives.add(
          Objective.builder()
              .id(ObjectiveId.of("O" + i))
              .cycle(CycleId.of("Q"))
              .owner(PartyId.of("t" + i))
              .addKeyResult(keyResult)
              .build());
      dependencies.add(
          Dependency.builder()
              .id(DependencyId.of("D" + i))
              .dependent(GoalRef.to(KeyResultId.of("K" + i)))
              .provider(GoalRef.to(KeyResultId.of("K" + (i + 1) % size)))
              .agreed(new Agreement(List.of(), null, ON))
              .build());
      initiatives.add(
          Initiative.builder()
              .id(InitiativeId.of("I" + i))
              .addContributesTo(KeyResultId.of("K" + i))
              .build());
      entries.add(Entries.value("v" + i, "K" + i, ON, "20"));
      entries.add(Entries.revised("r" + i, ON, "K" + i, Target.fromTo("0", "10")));
      entries.add(Entries.recognition("t" + i, ON, "K" + i, "lin"));
    }
    Plan plan =
        Scenario.empty().plan().toBuilder()
            .objectives(objectives)
            .teams(teams)
            .dependencies(dependencies)
            .initiatives(initiatives)
            .build();
    return Scorer.standard().score(plan, Journal.of(entries), ON);
  }

  @Test
  void aDossierGrowsWithWhatStandsInIt() {
    double growth =
        Growth.between(
            SMALL,
            SMALL * TIMES,
            size -> {
              Scorecard card = card(size);
              return () -> assertThat(Reviews.of(card).dossier(LIN).contributions()).hasSize(size);
            });
    assertThat(growth).isLessThan(MOST);
  }

  @Test
  void theDossiersOfAllPartiesTogetherGrowWithThePlan() {
    double growth =
        Growth.between(
            SMALL,
            SMALL * TIMES,
            size -> {
              Scorecard card = card(size);
              return () -> {
                Reviews reviews = Reviews.of(card);
                card.plan()
                    .teams()
                    .forEach(
                        team -> assertThat(reviews.dossier(team.id()).contributions()).hasSize(1));
              };
            });
    assertThat(growth).isLessThan(MOST);
  }

  @Test
  void theFiguresOfTeamsGrowWithThePlan() {
    double growth =
        Growth.between(
            SMALL,
            SMALL * TIMES,
            size -> {
              Scorecard card = card(size);
              return () -> assertThat(card.teams()).hasSize(size);
            });
    assertThat(growth).isLessThan(MOST);
  }

  /** Explained once, however many wait for it. */
  @Test
  void manyThatWaitForOneGoalAskOnceWhyItIsLate() {
    double growth =
        Growth.between(
            SMALL,
            SMALL * TIMES,
            size -> {
              Scorecard card = late(size);
              return () -> assertThat(Reviews.of(card).monthly().agreementsDue()).hasSize(size);
            });
    assertThat(growth).isLessThan(MOST);
  }

  /** One objective of many late key results, for which as many others wait. */
  private static Scorecard late(int size) {
    Objective.Builder late = Objective.builder();
    late.id(ObjectiveId.of("O")).cycle(CycleId.of("Q"));
    List<Dependency> dependencies = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      late.addKeyResult(
          Scenario.keyResult("K" + i, Scenario.measure("m", "up", Target.fromTo("0", "9"))));
      entries.add(Entries.value("v" + i, "K" + i, ON, "1"));
      dependencies.add(
          Dependency.builder()
              .id(DependencyId.of("D" + i))
              .dependent(GoalRef.to(KeyResultId.of("K" + i)))
              .provider(GoalRef.to(ObjectiveId.of("O")))
              .agreed(new Agreement(List.of(), null, ON))
              .build());
    }
    Plan plan =
        Scenario.empty().objective(late.build()).plan().toBuilder()
            .dependencies(dependencies)
            .build();
    return Scorer.standard().score(plan, Journal.of(entries), ON);
  }

  @Test
  void thanksAreLookedUp() {
    double growth =
        Growth.between(
            SMALL * 4,
            SMALL * 4 * TIMES,
            size -> {
              Scorecard card = thanked(size);
              return () -> assertThat(Reviews.of(card).recognitions()).hasSize(size / 8);
            });
    assertThat(growth).isLessThan(MOST);
  }

  /** An eighth of the size in key results beyond their targets, eight times the size in thanks. */
  private static Scorecard thanked(int size) {
    List<KeyResult> keyResults = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < size / 8; i++) {
      keyResults.add(
          KeyResult.builder()
              .from(
                  Scenario.keyResult("K" + i, Scenario.measure("m", "up", Target.fromTo("0", "9"))))
              .addParticipant(LIN)
              .build());
      entries.add(Entries.value("v" + i, "K" + i, ON, "20"));
    }
    for (int i = 0; i < size * 8; i++) {
      entries.add(Entries.recognition("t" + i, ON, "K" + i % (size / 8), "lin"));
    }
    Plan plan = Scenario.empty().objective("O", keyResults.toArray(new KeyResult[0])).plan();
    return Scorer.standard().score(plan, Journal.of(entries), ON);
  }
}
