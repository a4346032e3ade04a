package dev.okr.graph;

import dev.okr.core.goal.Agreement;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Objective;
import dev.okr.core.plan.Plan;
import dev.okr.graph.internal.GoalOrder;
import dev.okr.graph.internal.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The critical path by lag days, the slack of every goal, and the due dates that can't be met.
 *
 * <p>An <i>end</i> is a goal on which no other depends. Its critical path is the longest chain, by
 * lag days, from any provider to it. The <i>slack</i> of a goal says by how many days a chain
 * through it may grow before the critical path of any end grows; on a critical path it is 0.
 *
 * <p>The plan alone says when what a goal needs arrives. A provider is there on the day agreed for
 * the dependency, else on its own last day; or later, if what the provider itself needs arrives
 * later. It takes effect the dependency's lag after that. If that is after the dependent's own last
 * day, or after the day on which the dependent was to be handed on, the date can't be met, whatever
 * anyone does.
 *
 * <p>Dependencies on a cycle can't be scheduled; they are left out and listed.
 */
public final class CriticalPath {

  private final GoalDigraph<Dependency> goals;
  private final List<Dependency> edges;
  private final Schedule schedule;
  private final List<End> ends;
  private final List<MissedDue> missed;
  private final List<Dependency> leftOut;

  private CriticalPath(
      GoalDigraph<Dependency> goals,
      Schedule schedule,
      List<MissedDue> missed,
      List<Dependency> leftOut) {
    this.goals = goals;
    this.edges = goals.adjacency().edges();
    this.schedule = schedule;
    this.missed = List.copyOf(missed);
    this.leftOut = List.copyOf(leftOut);
    List<End> found = new ArrayList<>();
    for (int node : schedule.ends()) {
      found.add(new End(goals.table().name(node), schedule.head(node)));
    }
    found.sort(Comparator.comparingLong(End::lagDays).reversed());
    this.ends = List.copyOf(found);
  }

  /**
   * The paths of a graph.
   *
   * @param start the epoch day before which nothing can arrive, or {@link Schedule#NONE}
   */
  static CriticalPath of(Plan plan, GoalDigraph<Dependency> goals, int[] lags, long start) {
    List<Dependency> edges = goals.adjacency().edges();
    long[] due = new long[goals.table().size()];
    for (int node = 0; node < due.length; node++) {
      due[node] =
          endOf(plan, goals.table().name(node)).map(LocalDate::toEpochDay).orElse(Schedule.NONE);
    }
    long[] offered = new long[edges.size()];
    for (int edge = 0; edge < offered.length; edge++) {
      offered[edge] =
          agreedDue(edges.get(edge)).map(LocalDate::toEpochDay).orElse(due[goals.graph().to(edge)]);
    }
    Schedule schedule = Schedule.of(goals.components(), lags, offered, due, start);
    List<MissedDue> missed = new ArrayList<>();
    for (int node = 0; node < due.length; node++) {
      if (due[node] != Schedule.NONE && schedule.arrival(node) > due[node]) {
        GoalRef goal = goals.table().name(node);
        missed.add(missed(goal, Optional.empty(), due[node], schedule.arrival(node)));
      }
    }
    List<Dependency> leftOut = new ArrayList<>();
    for (int edge = 0; edge < offered.length; edge++) {
      Dependency dependency = edges.get(edge);
      long arrival = schedule.arrival(goals.graph().to(edge));
      if (goals.components().isInside(edge)) {
        leftOut.add(dependency);
      } else if (agreedDue(dependency).isPresent() && arrival > offered[edge]) {
        missed.add(missed(dependency.provider(), Optional.of(dependency), offered[edge], arrival));
      }
    }
    missed.sort(
        Comparator.comparingLong(MissedDue::daysLate)
            .reversed()
            .thenComparing(MissedDue::goal, GoalOrder.GOALS));
    return new CriticalPath(goals, schedule, missed, leftOut);
  }

  private static MissedDue missed(
      GoalRef goal, Optional<Dependency> handOver, long due, long arrival) {
    return new MissedDue(goal, handOver, LocalDate.ofEpochDay(due), day(arrival), arrival - due);
  }

  private static Optional<LocalDate> agreedDue(Dependency dependency) {
    return dependency.agreed().map(Agreement::due);
  }

  private static Optional<LocalDate> endOf(Plan plan, GoalRef goal) {
    return goal.fold(
        id ->
            plan.objective(id)
                .flatMap(Objective::cycle)
                .flatMap(plan::cycle)
                .map(cycle -> cycle.span().to()),
        plan::endOf);
  }

  /**
   * A goal on which no other depends.
   *
   * @param goal the goal
   * @param lagDays the length of its critical path in days
   */
  public record End(GoalRef goal, long lagDays) {
    /** Rejects {@code null}. */
    public End {
      Objects.requireNonNull(goal, "goal");
    }
  }

  /**
   * A date that can't be met.
   *
   * @param goal the goal that is late
   * @param handOver the dependency that promises it for that day; empty if the day is the last one
   *     of the goal itself
   * @param due the day
   * @param arrives the earliest day on which the goal has all that it needs
   * @param daysLate how many days too late it arrives, at least 1
   */
  public record MissedDue(
      GoalRef goal,
      Optional<Dependency> handOver,
      LocalDate due,
      LocalDate arrives,
      long daysLate) {
    /** Rejects {@code null}. */
    public MissedDue {
      Objects.requireNonNull(goal, "goal");
      Objects.requireNonNull(handOver, "handOver");
      Objects.requireNonNull(due, "due");
      Objects.requireNonNull(arrives, "arrives");
    }
  }

  /** The ends, the longest critical path first. */
  public List<End> ends() {
    return ends;
  }

  /** The longest critical path of all; empty if nothing depends on anything. */
  public Optional<GoalChain> longest() {
    return ends.isEmpty() ? Optional.empty() : chainTo(ends.get(0).goal());
  }

  /** The longest chain to a goal, an end or not; empty if no dependency names the goal. */
  public Optional<GoalChain> chainTo(GoalRef goal) {
    int node = goals.find(goal);
    return node < 0 ? Optional.empty() : Optional.of(chain(node, schedule.chain(node)));
  }

  /** The slack of a goal in days; empty if no dependency names the goal. */
  public Optional<Long> slackOf(GoalRef goal) {
    int node = goals.find(goal);
    return node < 0 ? Optional.empty() : Optional.of(schedule.slack(node));
  }

  /** The goals without slack, in order of kind and id. */
  public List<GoalRef> critical() {
    List<GoalRef> found = new ArrayList<>();
    for (int node = 0; node < goals.table().size(); node++) {
      if (schedule.slack(node) == 0) {
        found.add(goals.table().name(node));
      }
    }
    return List.copyOf(found);
  }

  /** The dates that can't be met, the most days late first, then by kind and id of the goal. */
  public List<MissedDue> missedDueDates() {
    return missed;
  }

  /**
   * The earliest day on which a goal has all that it needs. Empty if nothing it needs has a date
   * and no start was given.
   */
  public Optional<LocalDate> arrivalOf(GoalRef goal) {
    int node = goals.find(goal);
    return node < 0 ? Optional.empty() : date(schedule.arrival(node));
  }

  /** The chain that decides {@link #arrivalOf}; empty if no dependency does. */
  public Optional<GoalChain> arrivalChainOf(GoalRef goal) {
    int node = goals.find(goal);
    if (node < 0) {
      return Optional.empty();
    }
    int[] chain = schedule.arrivalChain(node);
    return chain.length == 0 ? Optional.empty() : Optional.of(chain(node, chain));
  }

  /**
   * The latest day on which a goal must be there so that neither it nor any goal that depends on it
   * misses its last day; empty if none of them has one.
   */
  public Optional<LocalDate> neededBy(GoalRef goal) {
    int node = goals.find(goal);
    return node < 0 ? Optional.empty() : date(schedule.needed(node));
  }

  /** The dependencies on a cycle, which were left out; in order of the plan. */
  public List<Dependency> leftOut() {
    return leftOut;
  }

  private GoalChain chain(int node, int[] chain) {
    List<GoalRef> members = new ArrayList<>(chain.length + 1);
    List<Dependency> links = new ArrayList<>(chain.length);
    long lag = 0;
    for (int edge : chain) {
      members.add(goals.table().name(goals.graph().to(edge)));
      links.add(edges.get(edge));
      lag += edges.get(edge).lagDays();
    }
    members.add(goals.table().name(node));
    return new GoalChain(members, links, lag);
  }

  private static Optional<LocalDate> date(long day) {
    return day == Schedule.NONE ? Optional.empty() : Optional.of(day(day));
  }

  /** The date; the first or last one there is, if the day lies beyond it. */
  static LocalDate day(long epochDay) {
    long first = LocalDate.MIN.toEpochDay();
    return LocalDate.ofEpochDay(Math.max(first, Math.min(LocalDate.MAX.toEpochDay(), epochDay)));
  }
}
