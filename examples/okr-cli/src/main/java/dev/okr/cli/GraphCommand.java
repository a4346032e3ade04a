package dev.okr.cli;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.privacy.PlanView;
import dev.okr.graph.AlignmentGraph;
import dev.okr.graph.DependencyGraph;
import dev.okr.graph.ResponsibilityGraph;
import dev.okr.graph.picture.Diagram;
import dev.okr.graph.picture.DiagramOptions;
import dev.okr.graph.picture.Dot;
import dev.okr.graph.picture.GraphMl;
import dev.okr.graph.picture.Mermaid;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code okr graph}. */
@Command(
    name = "graph",
    mixinStandardHelpOptions = true,
    description = "Shows how a plan hangs together.")
final class GraphCommand implements Callable<Integer> {

  /** Which graph. */
  enum View {
    /** What serves what. */
    ALIGNMENT,
    /** Who needs whom. */
    DEPENDENCIES,
    /** Who answers for what. */
    RESPONSIBILITY
  }

  /** How it is written. */
  enum GraphFormat {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON,
    /** For Graphviz. */
    DOT,
    /** For Mermaid. */
    MERMAID,
    /** For graph editors. */
    GRAPHML
  }

  private static final int NEAR = 2;

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "PLAN", description = "The plan, JSON or YAML.")
  private @Nullable Path plan;

  @Option(names = "--journal", paramLabel = "FILE", description = "The journal, for colours.")
  private @Nullable Path journal;

  @Option(names = "--on", paramLabel = "DATE", description = "The date, for colours and alerts.")
  private @Nullable LocalDate on;

  @Option(names = "--view", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private View view = View.DEPENDENCIES;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private GraphFormat format = GraphFormat.TEXT;

  @Mixin private final LanguageOption lang = new LanguageOption();

  @Option(
      names = "--around",
      paramLabel = "ID",
      description = "Only what is near the objective, key result or party.")
  private @Nullable String around;

  @Option(names = "--distance", paramLabel = "N", description = "How near (" + NEAR + ").")
  private @Nullable Integer distance;

  @Option(names = "--by-team", description = "One box a team instead of its goals.")
  private boolean byTeam;

  @Mixin private final AsOption as = new AsOption();

  GraphCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Usage usage = Usage.of(spec);
    Path file = usage.required(plan, "PLAN");
    if (distance != null && distance < 0) {
      throw usage.error("--distance is at least 0 (" + distance + ").");
    }
    if (distance != null && around == null) {
      throw usage.error("--distance is from something; add --around ID.");
    }
    if (journal != null && on == null) {
      throw usage.error("--journal gives the colours of a day; add --on DATE.");
    }
    Format problemFormat = format == GraphFormat.JSON ? Format.JSON : Format.TEXT;
    return Input.readOrReport(file, journal, as.files(), problemFormat, lang.chosen(), console)
        .map(
            input -> {
              show(input);
              return Main.OK;
            })
        .orElse(Main.UNUSABLE);
  }

  private void show(Input input) {
    Optional<Scorecard> card =
        Optional.ofNullable(on)
            .map(date -> Scorer.standard().score(input.plan(), input.journal(), date));
    Plan seen = as.view(Usage.of(spec), input.plan()).map(PlanView::plan).orElse(input.plan());
    Diagram diagram = cut(diagram(seen, card), seen);
    switch (format) {
      case JSON -> console.line(OkrJson.standard().writeDiagram(diagram, true));
      case DOT -> console.print(Dot.render(diagram));
      case MERMAID -> console.print(Mermaid.render(diagram));
      case GRAPHML -> console.print(GraphMl.render(diagram));
      case TEXT ->
          console.print(
              new GraphText(seen, diagram, view, lang.chosen())
                  .render(card.map(c -> c::score), on));
    }
  }

  private Diagram diagram(Plan read, Optional<Scorecard> card) {
    DiagramOptions options =
        DiagramOptions.standard()
            .withLanguage(lang.tag())
            .withGroups(byTeam)
            .withLights(goal -> card.flatMap(c -> c.light(goal)));
    return switch (view) {
      case ALIGNMENT -> AlignmentGraph.of(read).diagram(options);
      case DEPENDENCIES -> DependencyGraph.of(read).diagram(options);
      case RESPONSIBILITY -> ResponsibilityGraph.of(read).diagram(options);
    };
  }

  private Diagram cut(Diagram whole, Plan read) {
    Diagram part = whole;
    if (around != null) {
      String id = around;
      int near = distance == null ? NEAR : distance;
      Usage usage = Usage.of(spec);
      part =
          usage
              .find(id, named -> Optional.of(whole.around(box(read, named), near)))
              .filter(cut -> !cut.nodes().isEmpty())
              .orElseThrow(() -> usage.error("There is no '" + id + "' in this view."));
    }
    return byTeam ? part.byGroup() : part;
  }

  private static String box(Plan read, String id) {
    if (read.keyResult(KeyResultId.of(id)).isPresent()) {
      return Diagram.idOf(GoalRef.to(KeyResultId.of(id)));
    }
    return read.objective(ObjectiveId.of(id)).isPresent()
        ? Diagram.idOf(GoalRef.to(ObjectiveId.of(id)))
        : Diagram.idOf(PartyId.of(id));
  }
}
