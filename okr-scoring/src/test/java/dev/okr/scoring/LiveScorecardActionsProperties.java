package dev.okr.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.State;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryBuilder;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.Reopened;
import dev.okr.core.journal.Retracted;
import dev.okr.core.journal.StateChanged;
import dev.okr.core.plan.Plan;
import dev.okr.scoring.gen.History;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/** Whatever is done to a live scorecard, in any order, it is what scoring from scratch gives. */
class LiveScorecardActionsProperties {

  private static final int SPARE = 3;

  /** A live scorecard, and what it must be the scorecard of. */
  private record Known(
      Scorer scorer, LiveScorecard live, Plan plan, List<Entry> entries, LocalDate on) {

    static Known of(Policy policy, History history) {
      Scorer scorer = Scorer.of(policy);
      LiveScorecard live = scorer.live(history.plan(), Journal.empty(), history.end());
      return new Known(scorer, live, history.plan(), List.of(), history.end());
    }

    Known append(Entry entry) {
      if (has(entry)) {
        return this;
      }
      live.append(entry);
      return with(List.of(entry));
    }

    Known appendAll(List<Entry> batch) {
      List<Entry> fresh = batch.stream().filter(entry -> !has(entry)).toList();
      live.appendAll(batch).orElseThrow();
      return with(fresh);
    }

    private boolean has(Entry entry) {
      return entries.stream().anyMatch(other -> other.id().equals(entry.id()));
    }

    private Known with(List<Entry> more) {
      List<Entry> all = new ArrayList<>(entries);
      all.addAll(more);
      return new Known(scorer, live, plan, all, on);
    }

    /** Takes back an entry, or takes its place with other days. */
    Known amend(int place, boolean retracts, int days) {
      if (entries.isEmpty()) {
        return this;
      }
      Entry target = entries.get(place % entries.size());
      if (!retracts && target instanceof CheckIn checkIn) {
        return append(head(checkIn.toBuilder().corrects(target.id()), target, days).build());
      }
      if (!retracts && target instanceof Reading reading) {
        return append(head(reading.toBuilder().corrects(target.id()), target, days).build());
      }
      return append(head(Retracted.builder().target(target.id()), target, days).build());
    }

    private <B extends EntryBuilder<?, B>> B head(B made, Entry target, int days) {
      return made.id("amends" + entries.size())
          .on(target.on().plusDays(days))
          .recordedAt(target.recordedAt().plusSeconds(days))
          .by(target.by());
    }

    Known at(LocalDate day) {
      return new Known(scorer, live.at(day), plan, entries, day);
    }

    Known with(Plan other) {
      return new Known(scorer, live.with(other), other, entries, on);
    }

    Known check() {
      Scorecard anew = scorer.score(plan, Journal.of(entries), on);
      assertThat(live.current().objectives()).isEqualTo(anew.objectives());
      assertThat(live.current().teams()).isEqualTo(anew.teams());
      assertThat(live.current().cycles()).isEqualTo(anew.cycles());
      assertThat(live.journal().entries()).isEqualTo(entries);
      return this;
    }
  }

  private static Transformer<Known> step(String name, Transformer<Known> step) {
    return Transformer.transform(name, known -> step.apply(known).check());
  }

  private static Action.Independent<Known> each(Arbitrary<Transformer<Known>> steps) {
    return () -> steps;
  }

  /** A goal that stops or goes on, or a cycle that is closed or opened again. */
  private static Arbitrary<Entry> turns(History history) {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 5),
            Arbitraries.of(State.class),
            Arbitraries.integers().between(0, 30))
        .as(
            (kind, keyResult, state, day) -> {
              String id = "turn" + kind + keyResult + state + day;
              LocalDate on = history.start().plusDays(day);
              Instant at = Instant.parse(on + "T18:00:00Z");
              EntryBuilder<?, ?> made =
                  switch (kind) {
                    case 0 -> Closed.builder().cycle("Q");
                    case 1 -> Reopened.builder().cycle("Q");
                    default ->
                        StateChanged.builder()
                            .goal(GoalRef.to(KeyResultId.of("K" + keyResult)))
                            .state(state);
                  };
              return made.id(EntryId.of(id)).on(on).recordedAt(at).by("lead").build();
            });
  }

  /** The entries of one history, and those of another one under ids of their own. */
  private static List<Entry> pool(History history, History other) {
    List<Entry> pool = new ArrayList<>(history.journal().entries());
    for (Entry entry : other.journal().entries()) {
      pool.add(entry.toBuilder().id("other-" + entry.id()).build());
    }
    for (int i = 0; i < SPARE; i++) { // so that there is something to draw
      pool.add(
          CheckIn.builder()
              .id("spare" + i)
              .on(history.start().plusDays(i))
              .recordedAt(Instant.EPOCH)
              .by("owner")
              .keyResult("K0")
              .measure("x0")
              .value("1")
              .build());
    }
    return pool;
  }

  private static Arbitrary<ActionChain<Known>> chains(
      Policy policy, History history, History other) {
    List<Entry> pool = pool(history, other);
    Arbitrary<Entry> entries = Arbitraries.of(pool);
    return ActionChain.startWith(() -> Known.of(policy, history))
        .withAction(
            5, each(entries.map(entry -> step("append " + entry, known -> known.append(entry)))))
        .withAction(
            2,
            each(
                entries
                    .list()
                    .ofMaxSize(5)
                    .uniqueElements(Entry::id)
                    .map(batch -> step("appendAll " + batch, known -> known.appendAll(batch)))))
        .withAction(
            2,
            each(
                turns(history).map(entry -> step("append " + entry, known -> known.append(entry)))))
        .withAction(
            2,
            each(
                Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(-1, 3))
                    .as(
                        (place, retracts, days) ->
                            step(
                                (retracts ? "retract " : "correct ") + place + " " + days,
                                known -> known.amend(place, retracts, days)))))
        .withAction(
            1,
            each(
                Arbitraries.integers()
                    .between(-3, 40)
                    .map(history.start()::plusDays)
                    .map(day -> step("at " + day, known -> known.at(day)))))
        .withAction(
            1,
            each(
                Arbitraries.of(history.plan(), other.plan())
                    .map(plan -> step("with " + plan, known -> known.with(plan)))))
        .withMaxTransformations(15);
  }

  @Provide
  Arbitrary<ActionChain<Known>> lives() {
    return Combinators.combine(Arbitraries.of(Policies.all()), History.any(), History.any())
        .flatAs(LiveScorecardActionsProperties::chains);
  }

  @Property(tries = 100)
  void whateverIsDoneItIsWhatScoringFromScratchGives(@ForAll("lives") ActionChain<Known> chain) {
    chain.run();
    assertThat(chain.finalState()).isPresent();
  }
}
