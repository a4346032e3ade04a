package dev.okr.core.rule.path;

import java.util.Collection;
import java.util.stream.Collectors;

/** Ids in a sentence. */
public final class Names {

  /** More than these nobody reads, and a sentence stays short whatever the plan. */
  private static final int SHOWN = 5;

  private Names() {}

  /** The first few, with commas, and how many there are if there are more. */
  public static String few(Collection<?> ids) {
    String shown =
        ids.stream().limit(SHOWN).map(Object::toString).collect(Collectors.joining(", "));
    return ids.size() > SHOWN ? shown + ", … (" + ids.size() + ")" : shown;
  }
}
