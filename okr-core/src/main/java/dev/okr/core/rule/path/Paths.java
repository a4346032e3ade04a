package dev.okr.core.rule.path;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.internal.PointerToken;
import dev.okr.core.journal.Entry;
import java.util.List;
import java.util.stream.Collectors;

/** Places by id, escaped like a JSON pointer (RFC 6901). */
public final class Paths {

  private Paths() {}

  public static String of(Objective objective) {
    return "/objectives/" + PointerToken.of(objective.id().value());
  }

  public static String of(Objective objective, KeyResult keyResult) {
    return of(objective) + "/keyResults/" + PointerToken.of(keyResult.id().value());
  }

  public static String of(Entry entry) {
    return "/journal/" + PointerToken.of(entry.id().value());
  }

  public static String of(String collection, Object id) {
    return "/" + collection + "/" + PointerToken.of(id.toString());
  }

  /** The place of a circle: the names of its goals in order. */
  public static String ofCircle(String collection, List<GoalRef> circle) {
    return of(collection, circle.stream().map(GoalGraph::name).collect(Collectors.joining(">")));
  }
}
