package dev.okr.core.rule.path;

import java.util.Collection;
import java.util.StringJoiner;

/** Ids in a sentence. */
public final class Names {

  /** More than these nobody reads, and a sentence stays short whatever the plan. */
  private static final int SHOWN = 5;

  private Names() {}

  /** The first few, with commas, and how many there are if there are more. */
  public static String few(Collection<?> ids) {
    StringJoiner shown = new StringJoiner(", ");
    int count = 0;
    for (Object id : ids) {
      if (count++ == SHOWN) {
        shown.add("… (" + ids.size() + ")");
        break;
      }
      shown.add(id.toString());
    }
    return shown.toString();
  }
}
