package dev.okr.core.wire;

import dev.okr.core.internal.PointerToken;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a parser stands, as a JSON pointer that stays short. The members of the format are told in
 * full. What a host names itself may be a thousand characters long and nested a hundred deep: a
 * long name is cut and ends in an ellipsis, and of a long pointer the first and the last steps are
 * kept, with a step that is an ellipsis between them. Line and column tell the rest.
 */
public final class Pointers {

  /** The most characters of a pointer. */
  static final int MOST = 400;

  /** The most characters of a name; those of the format are shorter. */
  static final int MOST_OF_NAME = 40;

  private static final String ELLIPSIS = "…";
  private static final int MOST_AT_AN_END = (MOST - ELLIPSIS.length() - 1) / 2;

  private Pointers() {}

  /** The step to a member of that name, for {@link #of}. */
  public static String step(String name) {
    return "/" + PointerToken.of(cut(name));
  }

  /** The step to an item of an array, for {@link #of}. */
  public static String step(int index) {
    return "/" + index;
  }

  /** The pointer within what a pointer leads to, by names and positions from the outside in. */
  static String within(String base, List<String> inside) {
    List<String> steps = new ArrayList<>();
    for (int from = base.length(); from > 0; ) {
      int slash = base.lastIndexOf('/', from - 1);
      steps.add(base.substring(slash, from));
      from = slash;
    }
    inside.forEach(name -> steps.add(0, step(name)));
    return of(steps);
  }

  /** The pointer of these steps, which come from the innermost to the outermost. */
  public static String of(List<String> steps) {
    int length = steps.stream().mapToInt(String::length).sum();
    StringBuilder out = new StringBuilder(Math.min(length, MOST));
    if (length <= MOST) {
      for (int i = steps.size() - 1; i >= 0; i--) {
        out.append(steps.get(i));
      }
      return out.toString();
    }
    for (int i = steps.size() - 1; out.length() + steps.get(i).length() <= MOST_AT_AN_END; i--) {
      out.append(steps.get(i));
    }
    out.append('/').append(ELLIPSIS);
    int kept = 0;
    int from = 0;
    while (kept + steps.get(from).length() <= MOST_AT_AN_END) {
      kept += steps.get(from).length();
      from++;
    }
    for (int i = from - 1; i >= 0; i--) {
      out.append(steps.get(i));
    }
    return out.toString();
  }

  private static String cut(String name) {
    if (name.length() <= MOST_OF_NAME) {
      return name;
    }
    int end = MOST_OF_NAME - 1;
    return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end)
        + ELLIPSIS;
  }
}
