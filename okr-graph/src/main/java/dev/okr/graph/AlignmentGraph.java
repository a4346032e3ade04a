package dev.okr.graph;

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
import dev.okr.graph.internal.BreadthFirstSearch;
import dev.okr.graph.internal.GoalOrder;
import dev.okr.graph.internal.NodeTable;
import dev.okr.graph.picture.Diagram;
import dev.okr.graph.picture.DiagramOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
  private final GoalDigraph<AlignmentEdge> goals;

  private AlignmentGraph(Plan plan) {
    this.plan = plan;
    List<GoalRef> all = new ArrayList<>();
    for (Objective objective : plan.objectives()) {
      all.add(GoalRef.to(objective.id()));
      objective.keyResults().forEach(keyResult -> all.add(GoalRef.to(keyResult.id())));
    }
    NodeTable<GoalRef> table = NodeTable.of(all, GoalOrder.GOALS);
    List<AlignmentEdge> edges = new ArrayList<>();
    for (Objective objective : plan.objectives()) {
      GoalRef above = GoalRef.to(objective.id());
      for (KeyResult keyResult : objective.keyResults()) {
        edges.add(
            new AlignmentEdge(GoalRef.to(keyResult.id()), above, AlignmentEdge.Kind.KEY_RESULT_OF));
      }
      for (GoalRef served : served(objective)) {
        if (table.find(served) >= 0) {
          edges.add(new AlignmentEdge(above, served, AlignmentEdge.Kind.CONTRIBUTES_TO));
        }
      }
    }
    this.goals =
        new GoalDigraph<>(
            new Adjacency<>(table, List.copyOf(edges), AlignmentEdge::from, AlignmentEdge::to));
  }

  /** The goals to which an objective contributes, each once. */
  private static Collection<GoalRef> served(Objective objective) {
    List<GoalRef> served = new ArrayList<>(objective.contributesTo().size());
    objective.contributesTo().forEach(alignment -> served.add(alignment.goal()));
    return served.size() < 2 ? served : new LinkedHashSet<>(served);
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
    return goals.adjacency().nodes();
  }

  /** What leads up, objective by objective in order of the plan. */
  public List<AlignmentEdge> edges() {
    return goals.adjacency().edges();
  }

  /** The goals and what leads up, for walks of a host's own. */
  public Adjacency<GoalRef, AlignmentEdge> adjacency() {
    return goals.adjacency();
  }

  /** Whether no goal serves itself, directly or through others. */
  public boolean isAcyclic() {
    return goals.components().isAcyclic();
  }

  /**
   * For each group of goals that all lead to each other, one of the shortest cycles among them;
   * empty in a sound plan, where no goal serves itself.
   */
  public List<GoalCycle> cycles() {
    return goals.cycles();
  }

  /**
   * The goals level by level from the top. Level 0 contributes to nothing. Every other goal is one
   * level below the lowest to which it leads. Goals of a cycle share a level.
   */
  public List<List<GoalRef>> levels() {
    return goals.layers();
  }

  /** How many levels the plan has; 0 if it has no goal. */
  public int depth() {
    return goals.layering().count();
  }

  /** Objectives that contribute to nothing, by id; the company's own may, and are not listed. */
  public List<ObjectiveId> orphans() {
    List<ObjectiveId> found = new ArrayList<>();
    for (int node = 0; node < nodes().size(); node++) {
      if (goals.graph().outDegree(node) == 0
          && nodes().get(node) instanceof GoalRef.ToObjective goal
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
    return goals.reachedFrom(goal, BreadthFirstSearch.Direction.FORWARD);
  }

  /** What serves the goal, directly or not: nearest first, then by kind and id. */
  public List<GoalDistance> contributorsOf(GoalRef goal) {
    return goals.reachedFrom(goal, BreadthFirstSearch.Direction.BACKWARD);
  }

  /** How each theme of the plan is served, in order of the plan. */
  public List<ThemeCoverage> themes() {
    Map<ThemeId, List<ObjectiveId>> byTheme = new LinkedHashMap<>();
    for (Theme theme : plan.themes()) {
      byTheme.put(theme.id(), new ArrayList<>());
    }
    for (GoalRef goal : nodes()) {
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
    for (AlignmentEdge edge : adjacency().to(goal)) {
      if (edge.kind() == AlignmentEdge.Kind.CONTRIBUTES_TO
          && edge.from() instanceof GoalRef.ToObjective objective) {
        found.add(objective.objective());
      }
    }
    return found;
  }

  /** The level of a goal, from 0 at the top; empty if the plan doesn't have it. */
  public Optional<Integer> levelOf(GoalRef goal) {
    int node = goals.find(goal);
    return node < 0 ? Optional.empty() : Optional.of(goals.layering().layerOf(node));
  }

  /** A picture: what is served stands above what serves it. */
  public Diagram diagram(DiagramOptions options) {
    return Pictures.alignment(plan, goals, options);
  }

  @Override
  public String toString() {
    return "AlignmentGraph (" + nodes().size() + " goals, " + edges().size() + " edges)";
  }
}
