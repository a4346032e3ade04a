package dev.okr.graph;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Objective;
import dev.okr.core.message.Texts;
import dev.okr.core.org.Party;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.RaciRole;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import dev.okr.core.value.LocalizedText;
import dev.okr.graph.internal.Layers;
import dev.okr.graph.picture.Diagram;
import dev.okr.graph.picture.DiagramOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes pictures of the three views. */
final class Pictures {

  private final Plan plan;
  private final DiagramOptions options;
  private final String languageTag;
  private static final Texts TEXTS = Texts.of(Pictures.class);

  private final Locale language;
  private final Set<PartyId> framed = new TreeSet<>();

  private Pictures(Plan plan, DiagramOptions options) {
    this.plan = plan;
    this.options = Objects.requireNonNull(options, "options");
    this.languageTag = options.language().toLanguageTag();
    this.language = options.language();
  }

  static Diagram dependencies(Plan plan, GoalDigraph<Dependency> goals, DiagramOptions options) {
    Pictures pictures = new Pictures(plan, options);
    Layers layers = goals.layering();
    List<Diagram.Node> nodes = new ArrayList<>();
    for (int i = 0; i < goals.table().size(); i++) {
      nodes.add(pictures.node(goals.table().name(i), layers.count() - 1 - layers.layerOf(i)));
    }
    List<Diagram.Edge> edges = new ArrayList<>();
    for (Dependency dependency : goals.adjacency().edges()) {
      edges.add(
          new Diagram.Edge(
              Diagram.idOf(dependency.dependent()),
              Diagram.idOf(dependency.provider()),
              pictures.label(dependency),
              switch (dependency.kind()) {
                case REQUIRES -> Diagram.EdgeStyle.THICK;
                case FEEDS -> Diagram.EdgeStyle.SOLID;
                case DRIVES -> Diagram.EdgeStyle.DASHED;
              }));
    }
    return new Diagram(Diagram.Flow.RIGHT, nodes, edges, pictures.groups());
  }

  static Diagram alignment(Plan plan, GoalDigraph<AlignmentEdge> goals, DiagramOptions options) {
    Pictures pictures = new Pictures(plan, options);
    Layers layers = goals.layering();
    List<Diagram.Node> nodes = new ArrayList<>();
    for (int i = 0; i < goals.table().size(); i++) {
      nodes.add(pictures.node(goals.table().name(i), layers.layerOf(i)));
    }
    List<Diagram.Edge> edges = new ArrayList<>();
    for (AlignmentEdge edge : goals.adjacency().edges()) {
      edges.add(
          new Diagram.Edge(
              Diagram.idOf(edge.from()),
              Diagram.idOf(edge.to()),
              "",
              edge.kind() == AlignmentEdge.Kind.KEY_RESULT_OF
                  ? Diagram.EdgeStyle.SOLID
                  : Diagram.EdgeStyle.DASHED));
    }
    return new Diagram(Diagram.Flow.UP, nodes, edges, pictures.groups());
  }

  static Diagram responsibility(Plan plan, ResponsibilityGraph graph, DiagramOptions options) {
    Pictures pictures = new Pictures(plan, options);
    List<Diagram.Node> nodes = new ArrayList<>();
    for (PartyId party : graph.parties()) {
      nodes.add(
          new Diagram.Node(
              Diagram.idOf(party),
              Diagram.NodeKind.PARTY,
              party.value(),
              pictures.nameOf(party),
              Optional.empty(),
              Optional.empty(),
              0));
    }
    for (KeyResultId keyResult : graph.keyResults()) {
      nodes.add(pictures.node(GoalRef.to(keyResult), 1));
    }
    List<Diagram.Edge> edges = new ArrayList<>();
    for (KeyResultId keyResult : graph.keyResults()) {
      // one arrow for all roles of a party
      Set<PartyId> drawn = new TreeSet<>();
      for (Responsibility role : graph.rolesIn(keyResult)) {
        if (drawn.add(role.party())) {
          List<RaciRole> roles =
              graph.rolesIn(keyResult).stream()
                  .filter(other -> other.party().equals(role.party()))
                  .map(Responsibility::role)
                  .toList();
          edges.add(
              new Diagram.Edge(
                  Diagram.idOf(role.party()),
                  Diagram.idOf(GoalRef.to(keyResult)),
                  letters(roles),
                  style(roles)));
        }
      }
    }
    return new Diagram(Diagram.Flow.RIGHT, nodes, edges, pictures.groups());
  }

  private static String letters(Collection<RaciRole> roles) {
    StringBuilder text = new StringBuilder();
    for (RaciRole role : roles) {
      text.append(text.isEmpty() ? "" : " ").append(role.name().charAt(0));
    }
    return text.toString();
  }

  private static Diagram.EdgeStyle style(Collection<RaciRole> roles) {
    if (roles.contains(RaciRole.ACCOUNTABLE)) {
      return Diagram.EdgeStyle.THICK;
    }
    return roles.contains(RaciRole.RESPONSIBLE)
        ? Diagram.EdgeStyle.SOLID
        : Diagram.EdgeStyle.DASHED;
  }

  private Diagram.Node node(GoalRef goal, int level) {
    Optional<Light> light =
        Objects.requireNonNull(options.lights().apply(goal), "the light of a goal");
    Optional<PartyId> owner;
    LocalizedText title;
    Diagram.NodeKind kind;
    if (goal instanceof GoalRef.ToObjective ref) {
      Objective objective = plan.objective(ref.objective()).orElseThrow();
      owner = objective.owner();
      title = objective.title();
      kind = Diagram.NodeKind.OBJECTIVE;
    } else {
      KeyResult keyResult = plan.keyResult(((GoalRef.ToKeyResult) goal).keyResult()).orElseThrow();
      owner = keyResult.owner();
      title = keyResult.title();
      kind = Diagram.NodeKind.KEY_RESULT;
    }
    Optional<String> group = Optional.empty();
    if (options.grouped() && owner.isPresent()) {
      framed.add(owner.get());
      group = Optional.of(owner.get().value());
    }
    return new Diagram.Node(
        Diagram.idOf(goal), kind, goal.id(), title.in(languageTag), light, group, level);
  }

  private List<Diagram.Group> groups() {
    return framed.stream()
        .map(
            party -> {
              String name = nameOf(party);
              return new Diagram.Group(party.value(), name.isBlank() ? party.value() : name);
            })
        .toList();
  }

  private String nameOf(PartyId id) {
    Optional<Party> party = plan.party(id);
    if (party.isEmpty()) {
      return "";
    }
    LocalizedText name =
        party.get() instanceof Team team ? team.title() : ((Person) party.get()).name();
    return name.in(languageTag);
  }

  private String label(Dependency dependency) {
    String kind =
        TEXTS
            .get(
                switch (dependency.kind()) {
                  case REQUIRES -> "dependency.requires";
                  case FEEDS -> "dependency.feeds";
                  case DRIVES -> "dependency.drives";
                })
            .in(language);
    int days = dependency.lagDays();
    return days == 0
        ? kind
        : TEXTS.get("dependency.lagged", "how", kind, "days", days).in(language);
  }
}
