package dev.okr.core.rule.path;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.Entry;
import java.util.List;
import java.util.stream.Collectors;

/** Places by id, escaped like a JSON pointer (RFC 6901). */
public final class Paths {

  private Paths() {}

  public static String of(Objective objective) {
    return "/objectives/" + escape(objective.id().value());
  }

  public static String of(Objective objective, KeyResult keyResult) {
    return of(objective) + "/keyResults/" + escape(keyResult.id().value());
  }

  public static String of(Entry entry) {
    return "/journal/" + escape(entry.id().value());
  }

  public static String of(String collection, Object id) {
    return "/" + collection + "/" + escape(id.toString());
  }

  /** The place of a circle: the names of its goals in order. */
  public static String ofCircle(String collection, List<GoalRef> circle) {
    return of(collection, circle.stream().map(GoalGraph::name).collect(Collectors.joining(">")));
  }

  public static String escape(String id) {
    return id.indexOf('~') < 0 && id.indexOf('/') < 0
        ? id
        : id.replace("~", "~0").replace("/", "~1");
  }
}
