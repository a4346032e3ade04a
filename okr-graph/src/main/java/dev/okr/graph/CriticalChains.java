package dev.okr.graph;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.GoalRef;
import dev.okr.graph.internal.CompactDigraph;
import dev.okr.graph.internal.NodeTable;
import dev.okr.graph.internal.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The longest chains by lag days, the slack of every goal, and the due dates that cannot be met.
 *
 * <p>An <i>end</i> is a goal on which no other depends. Its critical chain is the longest one, by
 * lag days, from any provider to it. The <i>slack</i> of a goal is by how many days a chain through
 * it may grow before the critical chain of some end grows: 0 on every critical chain.
 *
 * <p>What a goal needs arrives on a day that follows from the plan alone: each provider is there on
 * the day that was agreed for the dependency, else on its own last day, or later if what the
 * provider needs arrives later; and it takes effect the dependency's lag after that. Where that is
 * after the dependent's own last day, or after the day on which it was to be handed on, the date
 * cannot be met, whatever anyone does.
 *
 * <p>Dependencies that lie on a cycle can't be scheduled; they are left out and listed.
 */
public final class CriticalChains {

  private final NodeTable<GoalRef> table;
  private final CompactDigraph graph;
  private final List<Dependency> edges;
  private final Schedule schedule;
  private final List<End> ends;
  private final List<MissedDue> missed;
  private final List<Dependency> leftOut;

  CriticalChains(
      NodeTable<GoalRef> table,
      CompactDigraph graph,
      List<Dependency> edges,
      Schedule schedule,
      List<MissedDue> missed,
      List<Dependency> leftOut) {
    this.table = table;
    this.graph = graph;
    this.edges = edges;
    this.schedule = schedule;
    this.missed = List.copyOf(missed);
    this.leftOut = List.copyOf(leftOut);
    List<End> found = new ArrayList<>();
    for (int node : schedule.ends()) {
      found.add(new End(table.name(node), schedule.head(node)));
    }
    found.sort(Comparator.comparingLong(End::lagDays).reversed());
    this.ends = List.copyOf(found);
  }

  /**
   * A goal on which no other depends.
   *
   * @param goal the goal
   * @param lagDays the length of its critical chain
   */
  public record End(GoalRef goal, long lagDays) {
    /** Rejects {@code null}. */
    public End {
      Objects.requireNonNull(goal, "goal");
    }
  }

  /**
   * A date that cannot be met.
   *
   * @param goal the goal that is late
   * @param handOver the dependency for which it was promised on that day; empty if the day is the
   *     goal's own last one
   * @param due the day
   * @param arrives the earliest day on which all that the goal needs has arrived
   * @param daysLate the days between
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

  /** The ends, the longest critical chain first. */
  public List<End> ends() {
    return ends;
  }

  /** The longest critical chain of all; empty if nothing depends on anything. */
  public Optional<GoalChain> longest() {
    return ends.isEmpty() ? Optional.empty() : chainTo(ends.get(0).goal());
  }

  /** The longest chain to a goal, an end or not; empty if the goal has no dependency. */
  public Optional<GoalChain> chainTo(GoalRef goal) {
    int node = table.find(Objects.requireNonNull(goal, "goal"));
    return node < 0 ? Optional.empty() : Optional.of(chain(node, schedule.chain(node)));
  }

  /** The slack of a goal in days; empty if the goal has no dependency. */
  public Optional<Long> slackOf(GoalRef goal) {
    int node = table.find(Objects.requireNonNull(goal, "goal"));
    return node < 0 ? Optional.empty() : Optional.of(schedule.slack(node));
  }

  /** The goals without slack, in order of kind and id. */
  public List<GoalRef> critical() {
    List<GoalRef> found = new ArrayList<>();
    for (int node = 0; node < table.size(); node++) {
      if (schedule.slack(node) == 0) {
        found.add(table.name(node));
      }
    }
    return List.copyOf(found);
  }

  /** The dates that cannot be met, the latest first, then by kind and id. */
  public List<MissedDue> missedDueDates() {
    return missed;
  }

  /** The day on which all that a goal needs has arrived; empty if the plan doesn't say. */
  public Optional<LocalDate> arrivalOf(GoalRef goal) {
    int node = table.find(Objects.requireNonNull(goal, "goal"));
    return node < 0 ? Optional.empty() : date(schedule.arrival(node));
  }

  /** The chain that rules when what a goal needs arrives; empty if it needs nothing dated. */
  public Optional<GoalChain> arrivalChainOf(GoalRef goal) {
    int node = table.find(Objects.requireNonNull(goal, "goal"));
    if (node < 0) {
      return Optional.empty();
    }
    int[] chain = schedule.arrivalChain(node);
    return chain.length == 0 ? Optional.empty() : Optional.of(chain(node, chain));
  }

  /**
   * The latest day on which a goal must be there so that no goal that hangs on it misses its own
   * last day; empty if no dated goal hangs on it.
   */
  public Optional<LocalDate> neededBy(GoalRef goal) {
    int node = table.find(Objects.requireNonNull(goal, "goal"));
    return node < 0 ? Optional.empty() : date(schedule.needed(node));
  }

  /** The dependencies that lie on a cycle and were left out, in order of the plan. */
  public List<Dependency> leftOut() {
    return leftOut;
  }

  private GoalChain chain(int node, int[] chain) {
    List<GoalRef> goals = new ArrayList<>(chain.length + 1);
    List<Dependency> links = new ArrayList<>(chain.length);
    long lag = 0;
    for (int edge : chain) {
      goals.add(table.name(graph.to(edge)));
      links.add(edges.get(edge));
      lag += edges.get(edge).lagDays();
    }
    goals.add(table.name(node));
    return new GoalChain(goals, links, lag);
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
