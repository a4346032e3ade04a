package dev.okr.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.Ambition;
import dev.okr.core.goal.Combination;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.State;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.core.testkit.Draws;
import dev.okr.core.value.Weight;
import dev.okr.scoring.gen.History;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What another plan or more entries would make of a scorecard is what scoring anew gives. */
class WhatIfProperties {

  @Provide
  Arbitrary<History> histories() {
    return History.any();
  }

  /** By which the changes are made. */
  @Provide
  Arbitrary<List<Integer>> numbers() {
    return Draws.lists(60);
  }

  @Property(tries = 300)
  void anotherPlanIsScoredAsAnew(
      @ForAll("histories") History history,
      @ForAll("histories") History other,
      @ForAll("numbers") List<Integer> numbers) {
    Draws random = new Draws(numbers);
    LocalDate on = history.start().plusDays(random.nextInt(32));
    Plan next = new Reviser(random, other.plan()).revised(history.plan());
    for (Policy policy : Policies.all()) {
      Scorecard card = Scorer.of(policy).score(history.plan(), history.journal(), on);
      isAsAnew(card, card.whatIf(next), Scorer.of(policy).score(next, history.journal(), on));
    }
  }

  @Property(tries = 200)
  void oneAfterTheOtherIsScoredAsAnew(
      @ForAll("histories") History history,
      @ForAll("histories") History other,
      @ForAll("numbers") List<Integer> numbers) {
    Reviser reviser = new Reviser(new Draws(numbers), other.plan());
    Scorer scorer = Scorer.standard();
    Scorecard card = scorer.score(history.plan(), Journal.empty(), history.end());
    for (int i = 0; i < 3; i++) {
      Scorecard before = card;
      WhatIf then = before.whatIf(reviser.revised(before.plan()));
      Plan next = then.scorecard().plan();
      isAsAnew(before, then, scorer.score(next, before.journal(), history.end()));
      Journal journal = before.journal();
      List<Entry> more = history.journal().entries();
      more = more.subList(more.size() * i / 3, more.size() * (i + 1) / 3);
      WhatIf later = then.scorecard().whatIf(more);
      for (Entry entry : more) {
        journal = journal.append(entry);
      }
      isAsAnew(then.scorecard(), later, scorer.score(next, journal, history.end()));
      card = later.scorecard();
    }
  }

  @Property(tries = 200)
  void moreEntriesAreScoredAsAnew(
      @ForAll("histories") History history, @ForAll("numbers") List<Integer> numbers) {
    List<Entry> all = history.journal().entries();
    Draws random = new Draws(numbers);
    int known = random.nextInt(all.size() + 1);
    LocalDate on = history.start().plusDays(random.nextInt(32));
    for (Policy policy : Policies.all()) {
      Scorer scorer = Scorer.of(policy);
      Scorecard card = scorer.score(history.plan(), Journal.of(all.subList(0, known)), on);
      isAsAnew(
          card,
          card.whatIf(all.subList(known / 2, all.size())),
          scorer.score(history.plan(), history.journal(), on));
    }
  }

  private static void isAsAnew(Scorecard before, WhatIf whatIf, Scorecard anew) {
    assertThat(whatIf.scorecard().objectives()).isEqualTo(anew.objectives());
    assertThat(whatIf.scorecard().teams()).isEqualTo(anew.teams());
    assertThat(whatIf.scorecard().cycles()).isEqualTo(anew.cycles());
    assertThat(whatIf.scorecard().plan()).isEqualTo(anew.plan());
    assertThat(whatIf.scorecard().journal()).isEqualTo(anew.journal());
    ScorecardDiff full = anew.diff(before);
    assertThat(whatIf.diff().changes()).isEqualTo(full.changes());
    assertThat(whatIf.diff().entries()).isEqualTo(full.entries());
    for (NodeChange change : full.changes()) {
      assertThat(whatIf.diff().causes(change.goal())).isEqualTo(full.causes(change.goal()));
      assertThat(whatIf.diff().because(change.goal())).isEqualTo(full.because(change.goal()));
      assertThat(whatIf.scorecard().explain(change.goal())).isEqualTo(anew.explain(change.goal()));
    }
  }

  /** Changes a plan in a few places, by parts of another one. */
  private record Reviser(RandomGenerator random, Plan other) {

    private boolean chance(int percent) {
      return random.nextInt(100) < percent;
    }

    Plan revised(Plan plan) {
      Plan next = plan;
      for (Objective objective : plan.objectives()) {
        for (KeyResult keyResult : objective.keyResults()) {
          if (chance(30)) {
            next = next.revise(keyResult.id(), this::revised);
          }
        }
        if (chance(20)) {
          next = next.revise(objective.id(), this::revised);
        }
        if (chance(4) && !objective.keyResults().isEmpty()) {
          next = next.without(objective.keyResults().get(0).id());
        }
      }
      return next;
    }

    private Objective revised(Objective objective) {
      Objective.Builder made = objective.toBuilder();
      switch (random.nextInt(7)) {
        case 0 -> made.state(State.values()[random.nextInt(State.values().length)]);
        case 1 -> made.weight(Weight.of(random.nextInt(3)));
        case 2 -> made.combine(Combination.values()[random.nextInt(Combination.values().length)]);
        case 3 -> made.title("another").owner("somebody");
        case 4 -> other.objective(objective.id()).ifPresent(o -> made.rollUp(o.rollUp()));
        case 5 -> made.ambition(Ambition.values()[random.nextInt(Ambition.values().length)]);
        default ->
            other.objective(objective.id()).ifPresent(o -> made.contributesTo(o.contributesTo()));
      }
      return made.build();
    }

    private KeyResult revised(KeyResult keyResult) {
      Optional<KeyResult> model = other.keyResult(keyResult.id());
      KeyResult.Builder made = keyResult.toBuilder();
      switch (random.nextInt(8)) {
        case 0 -> made.weight(Weight.of(random.nextInt(3)));
        case 1 -> made.weight(Optional.empty());
        case 2 -> made.state(State.values()[random.nextInt(State.values().length)]);
        case 3 -> model.ifPresent(m -> made.expected(m.expected()).ambition(m.ambition()));
        case 4 -> model.ifPresent(m -> made.startsOn(m.startsOn()).endsOn(m.endsOn()));
        case 5 -> model.ifPresent(m -> made.guardrails(m.guardrails()).combine(m.combine()));
        default -> made.measures(measures(keyResult, model));
      }
      return made.build();
    }

    private List<Measure> measures(KeyResult keyResult, Optional<KeyResult> model) {
      List<Measure> all = new ArrayList<>();
      for (Measure measure : keyResult.measures()) {
        Measure.Builder made = measure.toBuilder();
        model
            .flatMap(m -> m.measure(measure.id()))
            .ifPresent(
                m -> {
                  made.target(m.target()).weight(m.weight());
                  if (chance(10)) {
                    made.metric(m.metric()).valueOf(m.valueOf());
                  }
                });
        if (chance(20)) {
          made.observe(Observation.values()[random.nextInt(Observation.values().length)]);
        }
        all.add(made.build());
      }
      return all;
    }
  }
}
