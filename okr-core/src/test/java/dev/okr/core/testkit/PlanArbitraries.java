package dev.okr.core.testkit;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.Initiative;
import dev.okr.core.goal.InitiativeId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Theme;
import dev.okr.core.metric.Metric;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Team;
import dev.okr.core.org.TeamKind;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.Waiver;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/**
 * Plans of every shape: empty ones, references that lead nowhere, targets that make no sense.
 *
 * <pre>{@code
 * @Property
 * void survivesTheStore(@ForAll("plans") Plan plan) { ... }
 *
 * @Provide
 * Arbitrary<Plan> plans() {
 *   return PlanArbitraries.plans();
 * }
 * }</pre>
 */
public final class PlanArbitraries {

  private static final int MOST = 4;

  private PlanArbitraries() {}

  /** Cycles of that id. */
  public static Arbitrary<Cycle> cycles(Arbitrary<CycleId> ids) {
    return Builders.withBuilder(Cycle::builder)
        .use(ids)
        .in(Cycle.Builder::id)
        .use(ValueArbitraries.texts())
        .in(Cycle.Builder::title)
        .use(Pools.cycles().optional())
        .in((made, parent) -> made.parent(parent))
        .use(ValueArbitraries.spans())
        .in(Cycle.Builder::span)
        .use(ValueArbitraries.extensions())
        .in(Cycle.Builder::extensions)
        .build(Cycle.Builder::build);
  }

  /** Teams of that id. */
  public static Arbitrary<Team> teams(Arbitrary<PartyId> ids) {
    return Builders.withBuilder(Team::builder)
        .use(ids)
        .in(Team.Builder::id)
        .use(Arbitraries.of(TeamKind.class))
        .in(Team.Builder::kind)
        .use(Pools.parties().optional())
        .in((made, parent) -> made.parent(parent))
        .use(ValueArbitraries.texts())
        .in(Team.Builder::title)
        .use(ValueArbitraries.extensions())
        .in(Team.Builder::extensions)
        .build(Team.Builder::build);
  }

  /** People of that id. */
  public static Arbitrary<Person> people(Arbitrary<PartyId> ids) {
    return Builders.withBuilder(Person::builder)
        .use(ids)
        .in(Person.Builder::id)
        .use(ValueArbitraries.texts())
        .in(Person.Builder::name)
        .use(Pools.parties().list().ofMaxSize(2))
        .in((made, teams) -> made.teams(teams))
        .use(ValueArbitraries.extensions())
        .in(Person.Builder::extensions)
        .build(Person.Builder::build);
  }

  /** What a waiver or a decision may be about. */
  public static Arbitrary<Subject> subjects() {
    return Arbitraries.oneOf(
        Pools.cycles().map(Subject::of),
        Pools.themes().map(Subject::of),
        Pools.parties().map(Subject::of),
        Pools.metrics().map(Subject::of),
        Pools.goals().map(Subject::of),
        Combinators.combine(Pools.keyResults(), Pools.measures()).as(Subject::of));
  }

  /** Accepted findings. */
  public static Arbitrary<Waiver> waivers() {
    return Combinators.combine(
            Arbitraries.of("OKR-103", "OKR-505", "HOST-1"),
            subjects(),
            ValueArbitraries.texts(),
            ValueArbitraries.days().injectNull(0.4))
        .as(Waiver::new);
  }

  /** Plans. */
  public static Arbitrary<Plan> plans() {
    return Builders.withBuilder(() -> Plan.builder("plan"))
        .use(ValueArbitraries.texts())
        .in(Plan.Builder::title)
        .use(cycles(Pools.cycles()).list().ofMaxSize(MOST).uniqueElements(Cycle::id))
        .in(Plan.Builder::cycles)
        .use(GoalArbitraries.themes(Pools.themes()).list().ofMaxSize(2).uniqueElements(Theme::id))
        .in(Plan.Builder::themes)
        .use(teams(Pools.parties()).list().ofMaxSize(MOST).uniqueElements(Team::id))
        .in(Plan.Builder::teams)
        .use(people(Pools.people()).list().ofMaxSize(2).uniqueElements(Person::id))
        .in(Plan.Builder::people)
        .use(
            MetricArbitraries.metrics(Pools.metrics())
                .list()
                .ofMaxSize(MOST)
                .uniqueElements(Metric::id))
        .in(Plan.Builder::metrics)
        .use(
            GoalArbitraries.objectives(Pools.objectives())
                .list()
                .ofMaxSize(MOST)
                .uniqueElements(Objective::id))
        .in(Plan.Builder::objectives)
        .use(
            GoalArbitraries.dependencies(
                    Arbitraries.integers().between(0, 9).map(n -> DependencyId.of("D" + n)))
                .list()
                .ofMaxSize(3)
                .uniqueElements(Dependency::id))
        .in(Plan.Builder::dependencies)
        .use(
            GoalArbitraries.initiatives(
                    Arbitraries.integers().between(0, 9).map(n -> InitiativeId.of("I" + n)))
                .list()
                .ofMaxSize(2)
                .uniqueElements(Initiative::id))
        .in(Plan.Builder::initiatives)
        .use(waivers().list().ofMaxSize(2))
        .in(Plan.Builder::waivers)
        .use(ValueArbitraries.extensions())
        .in(Plan.Builder::extensions)
        .build(Plan.Builder::build);
  }
}
