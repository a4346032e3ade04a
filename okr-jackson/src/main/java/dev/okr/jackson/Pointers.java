package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonStreamContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a parser or generator stands, as a JSON pointer that stays short. The members of the format
 * are told in full. What a host names itself may be a thousand characters long and nested a hundred
 * deep: a long name is cut and ends in an ellipsis, and of a long pointer the first and the last
 * steps are kept, with a step that is an ellipsis between them. Line and column tell the rest.
 */
final class Pointers {

  /** The most characters of a pointer. */
  static final int MOST = 400;

  /** The most characters of a name; those of the format are shorter. */
  static final int MOST_OF_NAME = 40;

  private static final String ELLIPSIS = "…";
  private static final int MOST_AT_AN_END = (MOST - ELLIPSIS.length() - 1) / 2;

  private Pointers() {}

  /** The pointer of the value or name that the context is at. */
  static String of(JsonStreamContext context) {
    List<String> steps = steps(context);
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

  /** The steps from the innermost to the outermost, each with its slash. */
  private static List<String> steps(JsonStreamContext innermost) {
    List<String> steps = new ArrayList<>();
    for (JsonStreamContext at = innermost; at != null; at = at.getParent()) {
      if (at.inObject() && at.hasCurrentName()) {
        steps.add("/" + escaped(cut(at.getCurrentName())));
      } else if (at.inArray() && at.hasCurrentIndex()) {
        steps.add("/" + at.getCurrentIndex());
      }
    }
    return steps;
  }

  private static String cut(String name) {
    if (name.length() <= MOST_OF_NAME) {
      return name;
    }
    int end = MOST_OF_NAME - 1;
    return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end)
        + ELLIPSIS;
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
