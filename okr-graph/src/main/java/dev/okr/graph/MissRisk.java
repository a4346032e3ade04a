package dev.okr.graph;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.value.Cancellation;
import dev.okr.graph.internal.NodeTable;
import dev.okr.graph.internal.Risk;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.ToDoubleFunction;

/**
 * Where risk goes: each goal's chance of being missed, after its providers' misses.
 *
 * <p>Each goal is missed by itself with its own chance, and each dependency passes a miss of its
 * provider on with its strength, all independently of each other. Chances are exact where the
 * dependencies around a goal form a tree, and in groups of up to 20 connected goals without a cycle
 * (of very many such groups, in the smaller ones). Else they are simulated, with a standard error.
 * Cycles are allowed: a goal is missed if a miss reaches it.
 *
 * <p>Immutable. {@link #with} asks "what if": it works out anew only what can change, and on the
 * same draws, so a difference is never noise.
 */
public final class MissRisk {

  private final NodeTable<GoalRef> table;
  private final Risk risk;

  private MissRisk(NodeTable<GoalRef> table, Risk risk) {
    this.table = table;
    this.risk = risk;
  }

  static MissRisk of(
      GoalDigraph<Dependency> goals,
      ToDoubleFunction<? super GoalRef> ownMissChance,
      RiskOptions options,
      Cancellation cancellation) {
    double[] own = new double[goals.table().size()];
    Arrays.setAll(own, node -> ownMissChance.applyAsDouble(goals.table().name(node)));
    List<Dependency> edges = goals.adjacency().edges();
    double[] strength = new double[edges.size()];
    Arrays.setAll(
        strength,
        edge ->
            edges
                .get(edge)
                .strength()
                .map(BigDecimal::doubleValue)
                .orElse(options.unstatedStrength()));
    return new MissRisk(
        goals.table(),
        Risk.of(goals.graph(), strength, own, options.runs(), options.seed(), cancellation));
  }

  /**
   * A chance that moved.
   *
   * @param goal whose
   * @param before the chance before
   * @param after the chance after
   */
  public record Shift(GoalRef goal, double before, double after) {
    /** Rejects {@code null}. */
    public Shift {
      Objects.requireNonNull(goal, "goal");
    }
  }

  /** The chance of each goal, in order of kind and id. */
  public List<MissChance> chances() {
    List<MissChance> all = new ArrayList<>(table.size());
    for (int node = 0; node < table.size(); node++) {
      all.add(chance(node));
    }
    return List.copyOf(all);
  }

  /** The chance of a goal; empty if no dependency names it. */
  public Optional<MissChance> of(GoalRef goal) {
    int node = table.find(Objects.requireNonNull(goal, "goal"));
    return node < 0 ? Optional.empty() : Optional.of(chance(node));
  }

  /** As {@link #with(GoalRef, double, Cancellation)}, to the end. */
  public MissRisk with(GoalRef goal, double ownChance) {
    return with(goal, ownChance, Cancellation.never());
  }

  /**
   * What if one goal's own chance were another?
   *
   * @param cancellation asked for each 64 runs
   * @throws IllegalArgumentException if no dependency names the goal, or the chance is not 0 to 1
   * @throws CancellationException if the work is no longer wanted
   */
  public MissRisk with(GoalRef goal, double ownChance, Cancellation cancellation) {
    Objects.requireNonNull(cancellation, "cancellation");
    int node = table.find(Objects.requireNonNull(goal, "goal"));
    if (node < 0) {
      throw new IllegalArgumentException("a goal without dependencies (" + goal.id() + ")");
    }
    return new MissRisk(table, risk.with(node, ownChance, cancellation));
  }

  /**
   * What moved since another, of the same graph; in order of kind and id.
   *
   * @throws IllegalArgumentException if the two are of different goals
   */
  public List<Shift> movedSince(MissRisk other) {
    if (!table.names().equals(Objects.requireNonNull(other, "other").table.names())) {
      throw new IllegalArgumentException("the two are of different goals");
    }
    List<Shift> moved = new ArrayList<>();
    for (int node = 0; node < table.size(); node++) {
      if (risk.chance(node) != other.risk.chance(node)) {
        moved.add(new Shift(table.name(node), other.risk.chance(node), risk.chance(node)));
      }
    }
    return List.copyOf(moved);
  }

  private MissChance chance(int node) {
    return new MissChance(
        table.name(node), risk.own(node), risk.chance(node), risk.standardError(node));
  }
}
