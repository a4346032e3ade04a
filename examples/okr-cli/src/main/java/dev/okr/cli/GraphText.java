package dev.okr.cli;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Objective;
import dev.okr.core.plan.Plan;
import dev.okr.core.text.PlainText;
import dev.okr.core.value.WireName;
import dev.okr.graph.AlignmentGraph;
import dev.okr.graph.DependencyGraph;
import dev.okr.graph.GoalCycle;
import dev.okr.graph.ProviderAlert;
import dev.okr.graph.ResponsibilityGraph;
import dev.okr.graph.picture.Diagram;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A graph as text: its arrows, then what a manager would ask of it. */
final class GraphText {

  private final Plan plan;
  private final Diagram diagram;
  private final GraphCommand.View view;
  private final Language language;
  private final StringBuilder out = new StringBuilder();

  GraphText(Plan plan, Diagram diagram, GraphCommand.View view, Language language) {
    this.plan = plan;
    this.diagram = diagram;
    this.view = view;
    this.language = language;
  }

  String render(Optional<Function<GoalRef, Optional<BigDecimal>>> scores, @Nullable LocalDate on) {
    arrows();
    switch (view) {
      case DEPENDENCIES -> dependencies(scores, on);
      case ALIGNMENT -> alignment();
      case RESPONSIBILITY -> responsibility();
    }
    return out.toString();
  }

  private void arrows() {
    Map<String, Diagram.Node> nodes = new HashMap<>();
    diagram.nodes().forEach(node -> nodes.put(node.id(), node));
    Map<String, List<Diagram.Edge>> from =
        diagram.edges().stream().collect(Collectors.groupingBy(Diagram.Edge::from));
    int width =
        diagram.nodes().stream()
            .mapToInt(n -> DisplayWidth.of(PlainText.line(n.name())))
            .max()
            .orElse(1);
    for (Diagram.Node node : diagram.nodes()) {
      String light = node.light().map(l -> " [" + WireName.of(l) + "]").orElse("");
      out.append(DisplayWidth.fit(PlainText.line(node.name()), width))
          .append("  ")
          .append(PlainText.line(node.title()))
          .append(light)
          .append('\n');
      for (Diagram.Edge edge : from.getOrDefault(node.id(), List.of())) {
        out.append(" ".repeat(width))
            .append("  → ")
            .append(PlainText.line(Objects.requireNonNull(nodes.get(edge.to())).name()))
            .append(edge.label().isEmpty() ? "" : " (" + PlainText.line(edge.label()) + ")")
            .append('\n');
      }
    }
    out.append('\n');
  }

  private void dependencies(
      Optional<Function<GoalRef, Optional<BigDecimal>>> scores, @Nullable LocalDate on) {
    DependencyGraph graph = DependencyGraph.of(plan);
    cycles(graph.cycles());
    heading("graph.impact");
    for (GoalRef goal : graph.nodes()) {
      String impact =
          graph.impactOf(goal).stream()
              .map(reached -> PlainText.line(reached.goal().id()) + "+" + reached.distance())
              .collect(Collectors.joining(", "));
      if (!impact.isEmpty()) {
        row(goal.id(), ": " + impact);
      }
    }
    if (scores.isPresent() && on != null) {
      List<ProviderAlert> alerts = graph.alerts(scores.get(), on);
      heading(alerts.isEmpty() ? "graph.no-alert" : "graph.alerts");
      alerts.forEach(alert -> row(alert.toString(), ""));
    }
  }

  private void cycles(List<GoalCycle> cycles) {
    heading(cycles.isEmpty() ? "graph.no-cycle" : "graph.cycles");
    for (GoalCycle cycle : cycles) {
      out.append("  ")
          .append(
              cycle.goals().stream()
                  .map(goal -> PlainText.line(goal.id()))
                  .collect(Collectors.joining(" → ")))
          .append('\n');
    }
  }

  private void alignment() {
    AlignmentGraph graph = AlignmentGraph.of(plan);
    cycles(graph.cycles());
    String orphans =
        graph.orphans().stream()
            .map(orphan -> PlainText.line(orphan.toString()))
            .collect(Collectors.joining(", "));
    heading("graph.orphans", "goals", orphans.isEmpty() ? "–" : orphans);
    String uncovered =
        graph.companyKeyResults().stream()
            .filter(coverage -> !coverage.isCovered())
            .map(coverage -> PlainText.line(coverage.keyResult().toString()))
            .collect(Collectors.joining(", "));
    heading("graph.uncovered", "goals", uncovered.isEmpty() ? "–" : uncovered);
  }

  private void responsibility() {
    ResponsibilityGraph graph = ResponsibilityGraph.of(plan);
    heading("graph.room");
    for (Objective objective : plan.objectives()) {
      String room =
          graph.roomFor(objective.id()).stream()
              .filter(ResponsibilityGraph.Attendee::isRequired)
              .map(attendee -> PlainText.line(attendee.party().value()))
              .collect(Collectors.joining(", "));
      row(objective.id().value(), ": " + room);
    }
    heading("graph.indispensable");
    graph.indispensable().forEach(one -> row(one.party().value(), ""));
  }

  private void heading(String key, Object... named) {
    out.append(language.say(key, named)).append('\n');
  }

  /** A row that begins with what a user wrote. */
  private void row(String written, String rest) {
    out.append("  ").append(PlainText.line(written)).append(rest).append('\n');
  }
}
