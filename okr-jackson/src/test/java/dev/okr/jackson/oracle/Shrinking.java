package dev.okr.jackson.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Makes a case smaller while something still holds of it: journal lines go first, then measures,
 * key results, objectives, versions, and at last optional members.
 */
final class Shrinking {
  private static final Set<String> NEEDED =
      Set.of(
          "okr",
          "id",
          "title",
          "owner",
          "cycle",
          "keyResults",
          "measures",
          "target",
          "kind",
          "cycles",
          "teams",
          "objectives",
          "from",
          "to",
          "entry",
          "on",
          "recordedAt",
          "by",
          "keyResult",
          "value",
          "done",
          "metric",
          "objective",
          "reason",
          "state",
          "score",
          "version",
          "unit",
          "polarity",
          "plan",
          "points",
          "items",
          "at",
          "low",
          "high");

  private final Predicate<Oracle.Case> holds;
  private Oracle.Case smallest;

  private Shrinking(Oracle.Case first, Predicate<Oracle.Case> holds) {
    this.smallest = first;
    this.holds = holds;
  }

  static Oracle.Case shrink(Oracle.Case first, Predicate<Oracle.Case> holds) {
    Shrinking shrinking = new Shrinking(first, holds);
    boolean smaller = true;
    while (smaller) {
      smaller = shrinking.pass();
    }
    return shrinking.smallest;
  }

  private boolean pass() {
    boolean smaller = shorter(smallest.journal().size(), i -> withJournal(without(i)));
    if (smallest.history() != null) {
      smaller |= shorter(smallest.history().size(), this::withoutVersion);
      smaller |= smallest.history().size() == 1 && keep(asPlan());
    }
    smaller |= smallest.known() != null && keep(withoutKnown());
    smaller |= trees("measures");
    smaller |= trees("keyResults");
    smaller |= objectives();
    for (String name : List.of("contributesTo", "guardrails", "metrics", "teams")) {
      smaller |= trees(name);
    }
    smaller |= members();
    return smaller;
  }

  private interface Smaller {
    Oracle.Case without(int index);
  }

  private boolean shorter(int size, Smaller smaller) {
    boolean any = false;
    for (int i = size - 1; i >= 0; i--) {
      any |= keep(smaller.without(i));
    }
    return any;
  }

  private boolean keep(Oracle.Case candidate) {
    if (candidate == null || !holds.test(candidate)) {
      return false;
    }
    smallest = candidate;
    return true;
  }

  private List<JsonNode> without(int line) {
    List<JsonNode> journal = new ArrayList<>(smallest.journal());
    journal.remove(line);
    return journal;
  }

  private Oracle.Case withJournal(List<JsonNode> journal) {
    Oracle.Case c = smallest;
    return new Oracle.Case(
        c.plan(), c.history(), journal, c.on(), c.known(), c.cycle(), c.policy());
  }

  private Oracle.Case withoutVersion(int index) {
    if (smallest.history().size() < 2) {
      return null;
    }
    List<JsonNode> history = new ArrayList<>(smallest.history());
    history.remove(index);
    return with(null, history);
  }

  private Oracle.Case asPlan() {
    return with(smallest.history().get(0).get("plan"), null);
  }

  private Oracle.Case with(JsonNode plan, List<JsonNode> history) {
    Oracle.Case c = smallest;
    return new Oracle.Case(plan, history, c.journal(), c.on(), c.known(), c.cycle(), c.policy());
  }

  private Oracle.Case withoutKnown() {
    Oracle.Case c = smallest;
    return new Oracle.Case(c.plan(), c.history(), c.journal(), c.on(), null, c.cycle(), c.policy());
  }

  /** The case with the trees of plan, versions, journal and policy changed alike. */
  private Oracle.Case changed(UnaryOperator<JsonNode> change) {
    Oracle.Case c = smallest;
    List<JsonNode> history =
        c.history() == null
            ? null
            : c.history().stream().map(line -> change.apply(line.deepCopy())).toList();
    JsonNode plan = c.plan() == null ? null : change.apply(c.plan().deepCopy());
    return new Oracle.Case(plan, history, c.journal(), c.on(), c.known(), c.cycle(), c.policy());
  }

  /** Removes items of all lists of a name, one after another. */
  private boolean trees(String list) {
    boolean any = false;
    for (int i = count(list) - 1; i >= 0; i--) {
      int index = i;
      any |= keep(changed(tree -> withoutItem(tree, list, new int[] {index})));
    }
    return any;
  }

  private int count(String list) {
    JsonNode first =
        smallest.history() == null ? smallest.plan() : smallest.history().get(0).get("plan");
    return first.findValues(list).stream().mapToInt(JsonNode::size).sum();
  }

  private static JsonNode withoutItem(JsonNode tree, String list, int[] index) {
    for (JsonNode found : tree.findValues(list)) {
      if (index[0] >= 0 && index[0] < found.size()) {
        ((ArrayNode) found).remove(index[0]);
      }
      index[0] -= found.size();
    }
    return tree;
  }

  /** Removes objectives by their id, with the links to them. */
  private boolean objectives() {
    boolean any = false;
    for (String id : ids()) {
      any |= keep(changed(tree -> withoutObjective(tree, id)));
    }
    return any;
  }

  private List<String> ids() {
    List<String> ids = new ArrayList<>();
    JsonNode tree =
        smallest.history() == null ? smallest.plan() : smallest.history().get(0).get("plan");
    tree.path("objectives").forEach(objective -> ids.add(Json.text(objective, "id", "")));
    return ids;
  }

  private static JsonNode withoutObjective(JsonNode tree, String id) {
    ArrayNode objectives = (ArrayNode) tree.findValue("objectives");
    for (int i = objectives.size() - 1; i >= 0; i--) {
      ObjectNode objective = (ObjectNode) objectives.get(i);
      if (Json.text(objective, "id", "").equals(id)) {
        objectives.remove(i);
      } else {
        removeLinks(objective, "objective", id);
      }
    }
    return tree;
  }

  static void removeLinks(ObjectNode objective, String kind, String id) {
    if (objective.has("contributesTo")) {
      ArrayNode links = objective.withArray("contributesTo");
      for (int i = links.size() - 1; i >= 0; i--) {
        if (Json.text(links.get(i), kind, "").equals(id)) {
          links.remove(i);
        }
      }
    }
  }

  /** Removes optional members, from the plan, the journal and the policy. */
  private boolean members() {
    boolean any = false;
    for (int i = 0; ; i++) {
      Removed removed = new Removed(i);
      Oracle.Case candidate = removed.from(smallest);
      if (!removed.isFound()) {
        return any;
      }
      if (keep(candidate)) {
        any = true;
        i--;
      }
    }
  }

  /** One optional member less: the n-th that is met. */
  private static final class Removed {
    private int left;

    Removed(int index) {
      this.left = index;
    }

    boolean isFound() {
      return left < 0;
    }

    Oracle.Case from(Oracle.Case c) {
      List<JsonNode> history =
          c.history() == null ? null : c.history().stream().map(this::less).toList();
      JsonNode plan = c.plan() == null ? null : less(c.plan());
      List<JsonNode> journal = c.journal().stream().map(this::less).toList();
      JsonNode policy = less(c.policy());
      return new Oracle.Case(plan, history, journal, c.on(), c.known(), c.cycle(), policy);
    }

    private JsonNode less(JsonNode tree) {
      JsonNode copy = tree.deepCopy();
      remove(copy);
      return copy;
    }

    private void remove(JsonNode node) {
      if (node instanceof ObjectNode object) {
        for (String name : List.copyOf(names(object))) {
          boolean needed = NEEDED.contains(name) || name.equals("name");
          if (!needed && left-- == 0) {
            object.remove(name);
            return;
          }
        }
      }
      for (JsonNode child : node) {
        if (left >= 0) {
          remove(child);
        }
      }
    }

    private static List<String> names(ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.properties().forEach(member -> names.add(member.getKey()));
      return names;
    }
  }
}
