package dev.okr.graph.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A diagram as the formats walk it: short names for boxes, and which box stands in which frame. */
final class Outline {

  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, List<Diagram.Node>> inside = new LinkedHashMap<>();
  private final List<Diagram.Node> loose = new ArrayList<>();

  Outline(Diagram diagram) {
    for (Diagram.Group group : diagram.groups()) {
      inside.put(group.id(), new ArrayList<>());
    }
    for (Diagram.Node node : diagram.nodes()) {
      names.put(node.id(), "n" + names.size());
      node.group().map(group -> Objects.requireNonNull(inside.get(group))).orElse(loose).add(node);
    }
  }

  /** n0, n1, ... whatever the id is. */
  String name(String id) {
    return Objects.requireNonNull(names.get(id));
  }

  /** The boxes in no frame. */
  List<Diagram.Node> loose() {
    return loose;
  }

  /** The boxes in a frame. */
  List<Diagram.Node> inside(Diagram.Group group) {
    return Objects.requireNonNull(inside.get(group.id()));
  }
}
