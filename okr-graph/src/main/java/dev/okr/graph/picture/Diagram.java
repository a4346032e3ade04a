package dev.okr.graph.picture;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Light;
import dev.okr.core.internal.Arguments;
import dev.okr.core.org.PartyId;
import dev.okr.core.text.PlainText;
import dev.okr.graph.internal.BreadthFirstSearch;
import dev.okr.graph.internal.CompactDigraph;
import dev.okr.graph.internal.NodeTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A picture before it is written down in some format: boxes, arrows and frames, with plain texts
 * that the formats escape. Large pictures can be cut down before: nobody reads 5,000 boxes.
 *
 * <pre>{@code
 * Diagram diagram = graph.diagram(DiagramOptions.standard().withLanguage("zh"));
 * Mermaid.render(diagram.around(Diagram.idOf(goal), 2));
 * }</pre>
 *
 * @param flow where arrows point
 * @param nodes the boxes, each id once
 * @param edges the arrows; both ends are boxes
 * @param groups the frames; a box is in at most one
 */
public record Diagram(Flow flow, List<Node> nodes, List<Edge> edges, List<Group> groups) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if an id occurs twice, or an arrow or frame names a box or
   *     frame that isn't there
   */
  public Diagram {
    Objects.requireNonNull(flow, "flow");
    nodes = Arguments.copy(nodes, "nodes");
    edges = Arguments.copy(edges, "edges");
    groups = Arguments.copy(groups, "groups");
    Set<String> frames = new HashSet<>();
    for (Group group : groups) {
      if (!frames.add(group.id())) {
        throw new IllegalArgumentException("a frame's id occurs once (" + echo(group.id()) + ")");
      }
    }
    Set<String> boxes = new HashSet<>();
    for (Node node : nodes) {
      if (!boxes.add(node.id())) {
        throw new IllegalArgumentException("a box's id occurs once (" + echo(node.id()) + ")");
      }
      if (node.group().isPresent() && !frames.contains(node.group().get())) {
        throw new IllegalArgumentException("no such frame (" + echo(node.group().get()) + ")");
      }
    }
    for (Edge edge : edges) {
      if (!boxes.contains(edge.from()) || !boxes.contains(edge.to())) {
        throw new IllegalArgumentException(
            "an arrow joins boxes (" + echo(edge.from()) + " -> " + echo(edge.to()) + ")");
      }
    }
  }

  private static String echo(String id) {
    return PlainText.excerpt(id, DiagramOptions.LONGEST_ECHO);
  }

  /** Where arrows point. */
  public enum Flow {
    /** To the top: what is served stands above. */
    UP,
    /** To the right. */
    RIGHT
  }

  /** What a box stands for. */
  public enum NodeKind {
    /** An objective. */
    OBJECTIVE,
    /** A key result. */
    KEY_RESULT,
    /** A team, person or partner. */
    PARTY,
    /** All that a frame held. */
    GROUP
  }

  /** How an arrow is drawn. */
  public enum EdgeStyle {
    /** A line. */
    SOLID,
    /** A broken line. */
    DASHED,
    /** A thick line. */
    THICK
  }

  /**
   * A box.
   *
   * @param id unique among boxes
   * @param kind what it stands for
   * @param name the short name, an id as people know it
   * @param title the text; may be empty
   * @param light its health, if it has one
   * @param group the frame it is in, if it is in one
   * @param level its level, from 0
   */
  public record Node(
      String id,
      NodeKind kind,
      String name,
      String title,
      Optional<Light> light,
      Optional<String> group,
      int level) {
    /** Rejects {@code null}. */
    public Node {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(light, "light");
      Objects.requireNonNull(group, "group");
    }
  }

  /**
   * An arrow.
   *
   * @param from the box it starts at
   * @param to the box it points to
   * @param label its text; may be empty
   * @param style how it is drawn
   */
  public record Edge(String from, String to, String label, EdgeStyle style) {
    /** Rejects {@code null}. */
    public Edge {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(style, "style");
    }
  }

  /**
   * A frame.
   *
   * @param id unique among frames
   * @param title its text
   */
  public record Group(String id, String title) {
    /** Rejects {@code null}. */
    public Group {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(title, "title");
    }
  }

  /** The id of a goal's box. */
  public static String idOf(GoalRef goal) {
    Objects.requireNonNull(goal, "goal");
    return (goal instanceof GoalRef.ToObjective ? "objective:" : "keyResult:") + goal.id();
  }

  /** The id of a party's box. */
  public static String idOf(PartyId party) {
    return "party:" + Objects.requireNonNull(party, "party").value();
  }

  /**
   * The part within so many arrows of a box, whichever way they point: with 0 the box alone. Empty
   * if there is no such box.
   */
  public Diagram around(String id, int distance) {
    NodeTable<String> table =
        NodeTable.of(nodes.stream().map(Node::id).toList(), Comparator.naturalOrder());
    int start = table.find(Objects.requireNonNull(id, "id"));
    if (start < 0) {
      return new Diagram(flow, List.of(), List.of(), List.of());
    }
    CompactDigraph graph =
        CompactDigraph.of(
            table.size(),
            edges.stream().mapToInt(edge -> table.find(edge.from())).toArray(),
            edges.stream().mapToInt(edge -> table.find(edge.to())).toArray());
    int[] near =
        BreadthFirstSearch.of(graph, BreadthFirstSearch.Direction.BOTH, distance, start).nodes();
    Set<String> kept = new HashSet<>(table.names(near));
    return keep(node -> kept.contains(node.id()));
  }

  /** The part from the top down to a level, that level included. */
  public Diagram downTo(int level) {
    return keep(node -> node.level() <= level);
  }

  /** The boxes of a frame and those they are joined to. */
  public Diagram ofGroup(String group) {
    Objects.requireNonNull(group, "group");
    Set<String> inside = new HashSet<>();
    for (Node node : nodes) {
      if (node.group().equals(Optional.of(group))) {
        inside.add(node.id());
      }
    }
    Set<String> kept = new HashSet<>(inside);
    List<Edge> touching = new ArrayList<>();
    for (Edge edge : edges) {
      if (inside.contains(edge.from()) || inside.contains(edge.to())) {
        touching.add(edge);
        kept.add(edge.from());
        kept.add(edge.to());
      }
    }
    Diagram part = keep(node -> kept.contains(node.id()));
    return new Diagram(flow, part.nodes, touching, part.groups);
  }

  /** The boxes that pass the test, the arrows between them, and the frames that hold any. */
  public Diagram keep(Predicate<Node> test) {
    Objects.requireNonNull(test, "test");
    List<Node> kept = nodes.stream().filter(test).toList();
    Set<String> ids = new HashSet<>();
    Set<String> used = new HashSet<>();
    for (Node node : kept) {
      ids.add(node.id());
      node.group().ifPresent(used::add);
    }
    return new Diagram(
        flow,
        kept,
        edges.stream().filter(e -> ids.contains(e.from()) && ids.contains(e.to())).toList(),
        groups.stream().filter(group -> used.contains(group.id())).toList());
  }

  /**
   * One box for each frame, in the colour of the worst light in it (see {@link Light#orWorse}), and
   * one arrow for all that lead from one frame to another, with their number. Boxes in no frame
   * stay as they are.
   */
  public Diagram byGroup() {
    Map<String, String> boxOf = new HashMap<>();
    Map<String, Light> worst = new HashMap<>();
    Map<String, Integer> top = new HashMap<>();
    List<Node> boxes = new ArrayList<>();
    for (Node node : nodes) {
      if (node.group().isEmpty()) {
        boxOf.put(node.id(), node.id());
        boxes.add(node);
      } else {
        String group = node.group().get();
        boxOf.put(node.id(), "group:" + group);
        node.light().ifPresent(light -> worst.merge(group, light, Light::orWorse));
        top.merge(group, node.level(), Math::min);
      }
    }
    for (Group group : groups) {
      Integer level = top.get(group.id());
      if (level != null) {
        boxes.add(
            new Node(
                "group:" + group.id(),
                NodeKind.GROUP,
                group.id(),
                group.title(),
                Optional.ofNullable(worst.get(group.id())),
                Optional.empty(),
                level));
      }
    }
    Map<List<String>, Integer> counts = new LinkedHashMap<>();
    for (Edge edge : edges) {
      String from = Objects.requireNonNull(boxOf.get(edge.from()));
      String to = Objects.requireNonNull(boxOf.get(edge.to()));
      if (!from.equals(to)) {
        counts.merge(List.of(from, to), 1, Integer::sum);
      }
    }
    List<Edge> arrows = new ArrayList<>();
    counts.forEach(
        (ends, count) ->
            arrows.add(
                new Edge(ends.get(0), ends.get(1), Integer.toString(count), EdgeStyle.SOLID)));
    return new Diagram(flow, boxes, arrows, List.of());
  }
}
