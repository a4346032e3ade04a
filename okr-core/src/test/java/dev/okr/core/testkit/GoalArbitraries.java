package dev.okr.core.testkit;

import dev.okr.core.goal.Aggregate;
import dev.okr.core.goal.Agreement;
import dev.okr.core.goal.Alert;
import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.Ambition;
import dev.okr.core.goal.Checkpoint;
import dev.okr.core.goal.Combination;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.DependencyKind;
import dev.okr.core.goal.Expectation;
import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.Initiative;
import dev.okr.core.goal.InitiativeId;
import dev.okr.core.goal.InitiativeStatus;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Link;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.RollUp;
import dev.okr.core.goal.State;
import dev.okr.core.goal.Theme;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.goal.ValueOrigin;
import dev.okr.core.org.Raci;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Objectives, key results, measures, and what connects them. */
public final class GoalArbitraries {

  private GoalArbitraries() {}

  /** Measures with any target or schedule, and those that need nothing but a target. */
  public static Arbitrary<Measure> measures() {
    return Arbitraries.frequencyOf(Tuple.of(4, fullMeasures()), Tuple.of(1, singleMeasures()));
  }

  private static Arbitrary<Measure> singleMeasures() {
    return Builders.withBuilder(Measure::builder)
        .use(Arbitraries.just("value"))
        .in((made, id) -> made.id(id))
        .use(Pools.metrics().optional())
        .in((made, metric) -> made.metric(metric))
        .use(Arbitraries.of(Observation.class).optional())
        .in((made, observe) -> made.observe(observe))
        .use(TargetArbitraries.targets())
        .in(Measure.Builder::target)
        .build(Measure.Builder::build);
  }

  private static Arbitrary<Measure> fullMeasures() {
    return Builders.withBuilder(Measure::builder)
        .use(Pools.measures())
        .in(Measure.Builder::id)
        .use(Pools.metrics().optional())
        .in((made, metric) -> made.metric(metric))
        .use(ValueArbitraries.weights().optional())
        .in((made, weight) -> made.weight(weight))
        .use(
            Arbitraries.oneOf(
                TargetArbitraries.targets().map(target -> Measure.builder().target(target)),
                TargetArbitraries.schedules().map(steps -> Measure.builder().targets(steps))))
        .in((made, target) -> made.from(target.id("t").build()))
        .use(Arbitraries.of(Observation.class).optional())
        .in((made, observe) -> made.observe(observe))
        .use(Arbitraries.of(Aggregate.class))
        .in(Measure.Builder::aggregate)
        .use(Arbitraries.integers().between(1, 20).optional(0.3))
        .in((made, planned) -> made.planned(planned))
        .use(Arbitraries.of(ValueOrigin.class).optional(0.2))
        .in((made, origin) -> made.valueOf(origin))
        .use(ValueArbitraries.extensions())
        .in(Measure.Builder::extensions)
        .build(Measure.Builder::build);
  }

  /** Guardrails with one bound or two. */
  public static Arbitrary<Guardrail> guardrails() {
    return Combinators.combine(
            Pools.metrics(),
            ValueArbitraries.numbers().injectNull(0.5),
            ValueArbitraries.numbers().injectNull(0.5),
            ValueArbitraries.numbers(),
            Arbitraries.of(true, false))
        .as(
            (metric, atLeast, atMost, other, strict) ->
                new Guardrail(
                    metric, atLeast, atLeast == null && atMost == null ? other : atMost, strict));
  }

  /** Role tables, sensible or not. */
  public static Arbitrary<Raci> racis() {
    return Combinators.combine(
            Pools.parties().list().ofMaxSize(2),
            Pools.parties().list().ofMaxSize(2),
            Pools.parties().list().ofMaxSize(2),
            Pools.parties().list().ofMaxSize(2))
        .as(Raci::new);
  }

  /** Expectations of every kind. */
  public static Arbitrary<Expectation> expectations() {
    return Arbitraries.oneOf(
        Arbitraries.of(Expectation.LINEAR, Expectation.AT_END, Expectation.NONE),
        Combinators.combine(
                ValueArbitraries.days(), ValueArbitraries.shares(), Arbitraries.of(true, false))
            .as(Checkpoint::new)
            .list()
            .ofMaxSize(3)
            .uniqueElements(Checkpoint::on)
            .map(points -> points.stream().sorted(Comparator.comparing(Checkpoint::on)).toList())
            .map(Expectation.Checkpoints::new));
  }

  /** Key results of that id. */
  public static Arbitrary<KeyResult> keyResults(Arbitrary<KeyResultId> ids) {
    return Builders.withBuilder(KeyResult::builder)
        .use(ids)
        .in(KeyResult.Builder::id)
        .use(ValueArbitraries.texts())
        .in(KeyResult.Builder::title)
        .use(ValueArbitraries.texts())
        .in(KeyResult.Builder::description)
        .use(Arbitraries.of(State.class))
        .in(KeyResult.Builder::state)
        .use(Pools.parties().list().ofMaxSize(2))
        .in((made, audience) -> made.audience(audience))
        .use(Pools.parties().optional())
        .in((made, owner) -> made.owner(owner))
        .use(Arbitraries.of(Ambition.class).optional())
        .in((made, ambition) -> made.ambition(ambition))
        .use(ValueArbitraries.weights().optional())
        .in((made, weight) -> made.weight(weight))
        .use(ValueArbitraries.spans().optional(0.5))
        .in(
            (made, span) ->
                made.startsOn(span.map(days -> days.from())).endsOn(span.map(days -> days.to())))
        .use(Pools.parties().list().ofMaxSize(2))
        .in((made, parties) -> made.participants(parties))
        .use(racis().optional())
        .in((made, raci) -> made.raci(raci))
        .use(Arbitraries.of(Combination.class))
        .in(KeyResult.Builder::combine)
        .use(expectations().optional())
        .in((made, expected) -> made.expected(expected))
        .use(measures().list().ofMaxSize(3).uniqueElements(Measure::id))
        .in((made, measures) -> made.measures(measures))
        .use(guardrails().list().ofMaxSize(2))
        .in((made, guardrails) -> made.guardrails(guardrails))
        .use(ValueArbitraries.extensions())
        .in(KeyResult.Builder::extensions)
        .build(KeyResult.Builder::build);
  }

  /** Contributions. */
  public static Arbitrary<Alignment> alignments() {
    return Combinators.combine(Pools.goals(), ValueArbitraries.weights().optional())
        .as(Alignment::new);
  }

  /** Objectives of that id; a key result is called after its objective. */
  public static Arbitrary<Objective> objectives(Arbitrary<ObjectiveId> ids) {
    Arbitrary<KeyResult> unnamed = keyResults(Arbitraries.just(KeyResultId.of("unnamed")));
    return Builders.withBuilder(Objective::builder)
        .use(Combinators.combine(ids, unnamed.list().ofMaxSize(3)).as(Named::new))
        .in((made, named) -> made.id(named.id()).keyResults(named.keyResults()))
        .use(ValueArbitraries.texts())
        .in(Objective.Builder::title)
        .use(ValueArbitraries.texts())
        .in(Objective.Builder::description)
        .use(Arbitraries.of(State.class))
        .in(Objective.Builder::state)
        .use(Pools.parties().list().ofMaxSize(2))
        .in((made, audience) -> made.audience(audience))
        .use(Arbitraries.of(Combination.class))
        .in(Objective.Builder::combine)
        .use(Pools.parties().optional())
        .in((made, owner) -> made.owner(owner))
        .use(Pools.cycles().optional())
        .in((made, cycle) -> made.cycle(cycle))
        .use(Arbitraries.of(Ambition.class).optional())
        .in((made, ambition) -> made.ambition(ambition))
        .use(Pools.themes().list().ofMaxSize(2))
        .in((made, themes) -> made.themes(themes))
        .use(ValueArbitraries.weights().optional())
        .in((made, weight) -> made.weight(weight))
        .use(alignments().list().ofMaxSize(2))
        .in((made, alignments) -> made.contributesTo(alignments))
        .use(Arbitraries.of(RollUp.class).optional())
        .in((made, rollUp) -> made.rollUp(rollUp))
        .use(ValueArbitraries.extensions())
        .in(Objective.Builder::extensions)
        .build(Objective.Builder::build);
  }

  private record Named(ObjectiveId id, List<KeyResult> unnamed) {

    List<KeyResult> keyResults() {
      List<KeyResult> named = new ArrayList<>();
      for (KeyResult keyResult : unnamed) {
        KeyResultId name = KeyResultId.of(id + ".KR" + named.size());
        named.add(KeyResult.builder().from(keyResult).id(name).build());
      }
      return named;
    }
  }

  /** Dependencies of that id, on itself and on nothing too. */
  public static Arbitrary<Dependency> dependencies(Arbitrary<DependencyId> ids) {
    Arbitrary<Agreement> agreements =
        Combinators.combine(
                Pools.parties().list().ofMaxSize(2),
                ValueArbitraries.days().injectNull(0.3),
                ValueArbitraries.days().injectNull(0.3))
            .as(Agreement::new);
    return Builders.withBuilder(Dependency::builder)
        .use(ids)
        .in(Dependency.Builder::id)
        .use(Pools.goals())
        .in(Dependency.Builder::dependent)
        .use(Pools.goals())
        .in(Dependency.Builder::provider)
        .use(Arbitraries.of(DependencyKind.class))
        .in(Dependency.Builder::kind)
        .use(Arbitraries.integers().between(0, 60))
        .in(Dependency.Builder::lagDays)
        .use(ValueArbitraries.shares().optional())
        .in((made, strength) -> made.strength(strength))
        .use(ValueArbitraries.shares().map(Alert::new).optional())
        .in((made, alert) -> made.alert(alert))
        .use(agreements.optional())
        .in((made, agreed) -> made.agreed(agreed))
        .use(ValueArbitraries.extensions())
        .in(Dependency.Builder::extensions)
        .build(Dependency.Builder::build);
  }

  /** Initiatives of that id. */
  public static Arbitrary<Initiative> initiatives(Arbitrary<InitiativeId> ids) {
    Arbitrary<Link> links =
        Combinators.combine(
                Arbitraries.of("jira", "linear", "url"),
                ValueArbitraries.strings().injectNull(0.3),
                Arbitraries.of("https://example.org/PAY-128").injectNull(0.3))
            .as(Link::new);
    return Builders.withBuilder(Initiative::builder)
        .use(ids)
        .in(Initiative.Builder::id)
        .use(ValueArbitraries.texts())
        .in(Initiative.Builder::title)
        .use(ValueArbitraries.texts())
        .in(Initiative.Builder::description)
        .use(Pools.parties().optional())
        .in((made, owner) -> made.owner(owner))
        .use(Pools.keyResults().list().ofMaxSize(2))
        .in((made, keyResults) -> made.contributesTo(keyResults))
        .use(ValueArbitraries.days().optional())
        .in((made, from) -> made.startsOn(from).endsOn(from.map(day -> day.plusDays(30))))
        .use(Arbitraries.of(InitiativeStatus.class).optional())
        .in((made, status) -> made.status(status))
        .use(links.list().ofMaxSize(2))
        .in((made, all) -> made.links(all))
        .use(ValueArbitraries.extensions())
        .in(Initiative.Builder::extensions)
        .build(Initiative.Builder::build);
  }

  /** Themes of that id. */
  public static Arbitrary<Theme> themes(Arbitrary<ThemeId> ids) {
    return Combinators.combine(ids, ValueArbitraries.texts(), ValueArbitraries.extensions())
        .as(Theme::new);
  }
}
