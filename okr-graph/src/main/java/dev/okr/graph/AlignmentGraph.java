package dev.okr.graph;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Theme;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.internal.Arguments;
import dev.okr.core.org.Team;
import dev.okr.core.org.TeamKind;
import dev.okr.core.plan.Plan;
import dev.okr.graph.internal.CompactDigraph;
import dev.okr.graph.internal.Components;
import dev.okr.graph.internal.Layers;
import dev.okr.graph.internal.NodeTable;
import dev.okr.graph.internal.Reach;
import dev.okr.graph.internal.ShortestCycles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What serves what: all objectives and key results of a plan. A key result leads to its objective,
 * an objective to the goals it contributes to; so everything leads upwards.
 *
 * <p>Immutable and safe for threads. A contribution to a goal that isn't there is left out (the
 * rule book reports it as OKR-505). Goals are ordered by kind (objectives first) and id.
 */
public final class AlignmentGraph {

  private final Plan plan;
  private final NodeTable<GoalRef> table;
  private final List<AlignmentEdge> edges;
  private final CompactDigraph graph;
  private final Components components;

  private AlignmentGraph(Plan plan) {
    this.plan = plan;
    List<GoalRef> goals = new ArrayList<>();
    for (Objective objective : plan.objectives()) {
      goals.add(GoalRef.to(objective.id()));
      objective.keyResults().forEach(keyResult -> goals.add(GoalRef.to(keyResult.id())));
    }
    this.table = NodeTable.of(goals, GoalOrder.GOALS);
    List<AlignmentEdge> present = new ArrayList<>();
    for (Objective objective : plan.objectives()) {
      GoalRef above = GoalRef.to(objective.id());
      for (KeyResult keyResult : objective.keyResults()) {
        present.add(
            new AlignmentEdge(GoalRef.to(keyResult.id()), above, AlignmentEdge.Kind.KEY_RESULT_OF));
      }
      for (Alignment alignment : objective.contributesTo()) {
        if (table.find(alignment.goal()) >= 0) {
          present.add(
              new AlignmentEdge(above, alignment.goal(), AlignmentEdge.Kind.CONTRIBUTES_TO));
        }
      }
    }
    this.edges = List.copyOf(present);
    int[] from = new int[edges.size()];
    int[] to = new int[edges.size()];
    Arrays.setAll(from, edge -> table.find(edges.get(edge).from()));
    Arrays.setAll(to, edge -> table.find(edges.get(edge).to()));
    this.graph = CompactDigraph.of(table.size(), from, to);
    this.components = Components.of(graph);
  }

  /** The graph of a plan. */
  public static AlignmentGraph of(Plan plan) {
    return new AlignmentGraph(Objects.requireNonNull(plan, "plan"));
  }

  /**
   * How a theme is served.
   *
   * @param theme the theme
   * @param objectives the objectives that name it, by id
   */
  public record ThemeCoverage(ThemeId theme, List<ObjectiveId> objectives) {
    /** Copies the list. */
    public ThemeCoverage {
      Objects.requireNonNull(theme, "theme");
      objectives = Arguments.copy(objectives, "objectives");
    }

    /** Whether any objective serves it. */
    public boolean isCovered() {
      return !objectives.isEmpty();
    }
  }

  /**
   * How a key result is served.
   *
   * @param keyResult the key result
   * @param contributors the objectives that contribute to it, by id
   * @param contributorsOfObjective those that contribute to its objective as a whole, by id
   */
  public record KeyResultCoverage(
      KeyResultId keyResult,
      List<ObjectiveId> contributors,
      List<ObjectiveId> contributorsOfObjective) {
    /** Copies the lists. */
    public KeyResultCoverage {
      Objects.requireNonNull(keyResult, "keyResult");
      contributors = Arguments.copy(contributors, "contributors");
      contributorsOfObjective = Arguments.copy(contributorsOfObjective, "contributorsOfObjective");
    }

    /** Whether any objective contributes to it or to its objective. */
    public boolean isCovered() {
      return !contributors.isEmpty() || !contributorsOfObjective.isEmpty();
    }
  }

  /** The goals, by kind and id. */
  public List<GoalRef> nodes() {
    return table.names();
  }

  /** What leads up, objective by objective in order of the plan. */
  public List<AlignmentEdge> edges() {
    return edges;
  }

  /**
   * Goals that serve themselves: one of the shortest cycles of each group of goals that all lead to
   * each other; empty in a sound plan.
   */
  public List<GoalCycle> cycles() {
    List<GoalCycle> cycles = new ArrayList<>();
    for (ShortestCycles.Cycle cycle : ShortestCycles.of(components)) {
      cycles.add(new GoalCycle(cycle.nodes().stream().map(table::name).toList(), cycle.shortest()));
    }
    return List.copyOf(cycles);
  }

  /**
   * The goals level by level from the top: level 0 contributes to nothing, every other goal is one
   * level below the lowest that it leads to. Goals of a cycle share a level.
   */
  public List<List<GoalRef>> levels() {
    return Arrays.stream(Layers.of(components).nodes()).map(table::names).toList();
  }

  /** How many levels the plan has; 0 if it has no goal. */
  public int depth() {
    return Layers.of(components).count();
  }

  /** Objectives of teams that contribute to nothing, by id; those of the company may. */
  public List<ObjectiveId> orphans() {
    List<ObjectiveId> found = new ArrayList<>();
    for (int node = 0; node < table.size(); node++) {
      if (graph.outDegree(node) == 0
          && table.name(node) instanceof GoalRef.ToObjective goal
          && !isOfCompany(goal.objective())) {
        found.add(goal.objective());
      }
    }
    return List.copyOf(found);
  }

  private boolean isOfCompany(ObjectiveId id) {
    return plan.objective(id)
        .flatMap(Objective::owner)
        .flatMap(plan::party)
        .filter(party -> party instanceof Team team && team.kind() == TeamKind.COMPANY)
        .isPresent();
  }

  /** What the goal serves, directly or not: nearest first, then by kind and id. */
  public List<GoalDistance> servedBy(GoalRef goal) {
    return reach(goal, Reach.Direction.FORWARD);
  }

  /** What serves the goal, directly or not: nearest first, then by kind and id. */
  public List<GoalDistance> contributorsOf(GoalRef goal) {
    return reach(goal, Reach.Direction.BACKWARD);
  }

  private List<GoalDistance> reach(GoalRef goal, Reach.Direction direction) {
    int start = table.find(Objects.requireNonNull(goal, "goal"));
    if (start < 0) {
      return List.of();
    }
    Reach reach = Reach.of(graph, direction, Integer.MAX_VALUE, start);
    int[] nodes = reach.nodes();
    int[] distances = reach.distances();
    List<GoalDistance> found = new ArrayList<>(nodes.length);
    for (int i = 1; i < nodes.length; i++) {
      found.add(new GoalDistance(table.name(nodes[i]), distances[i]));
    }
    return List.copyOf(found);
  }

  /** How each theme of the plan is served, in order of the plan. */
  public List<ThemeCoverage> themes() {
    Map<ThemeId, List<ObjectiveId>> byTheme = new LinkedHashMap<>();
    for (Theme theme : plan.themes()) {
      byTheme.put(theme.id(), new ArrayList<>());
    }
    for (GoalRef goal : table.names()) {
      if (goal instanceof GoalRef.ToObjective objective) {
        Set<ThemeId> named =
            new HashSet<>(plan.objective(objective.objective()).orElseThrow().themes());
        for (ThemeId theme : named) {
          List<ObjectiveId> serving = byTheme.get(theme);
          if (serving != null) {
            serving.add(objective.objective());
          }
        }
      }
    }
    List<ThemeCoverage> found = new ArrayList<>();
    byTheme.forEach((theme, objectives) -> found.add(new ThemeCoverage(theme, objectives)));
    return List.copyOf(found);
  }

  /** How each key result of the company is served by contributions, in order of the plan. */
  public List<KeyResultCoverage> companyKeyResults() {
    List<KeyResultCoverage> found = new ArrayList<>();
    for (Objective objective : plan.objectives()) {
      if (isOfCompany(objective.id())) {
        List<ObjectiveId> whole = contributors(GoalRef.to(objective.id()));
        for (KeyResult keyResult : objective.keyResults()) {
          found.add(
              new KeyResultCoverage(
                  keyResult.id(), contributors(GoalRef.to(keyResult.id())), whole));
        }
      }
    }
    return List.copyOf(found);
  }

  private List<ObjectiveId> contributors(GoalRef goal) {
    List<ObjectiveId> found = new ArrayList<>();
    for (int edge : graph.edgesTo(table.find(goal))) {
      if (edges.get(edge).kind() == AlignmentEdge.Kind.CONTRIBUTES_TO
          && edges.get(edge).from() instanceof GoalRef.ToObjective objective
          && (found.isEmpty() || !found.get(found.size() - 1).equals(objective.objective()))) {
        found.add(objective.objective());
      }
    }
    return found;
  }

  /** The level of a goal, from 0 at the top; empty if the plan doesn't have it. */
  public Optional<Integer> levelOf(GoalRef goal) {
    int node = table.find(Objects.requireNonNull(goal, "goal"));
    return node < 0 ? Optional.empty() : Optional.of(Layers.of(components).layerOf(node));
  }

  /** A picture: what is served stands above what serves it. */
  public Diagram diagram(DiagramOptions options) {
    return Pictures.alignment(plan, this, components, options);
  }

  @Override
  public String toString() {
    return "AlignmentGraph (" + table.size() + " goals, " + edges.size() + " edges)";
  }
}
