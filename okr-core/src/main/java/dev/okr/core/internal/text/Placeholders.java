package dev.okr.core.internal.text;

import java.util.Map;

/** Puts arguments in the place of their names in braces. */
public final class Placeholders {

  private Placeholders() {}

  /**
   * The text with every {@code {name}} that is known replaced, once: nothing in an argument is
   * evaluated, and an unknown name stays as it is. Takes time of the order of the result.
   */
  public static String fill(String text, Map<String, String> arguments) {
    StringBuilder out = new StringBuilder(text.length() + 32);
    int longest = 0;
    for (String name : arguments.keySet()) {
      longest = Math.max(longest, name.length());
    }
    int from = 0;
    int close = -1;
    while (true) {
      int open = text.indexOf('{', from);
      close = open < 0 || close > open ? close : text.indexOf('}', open);
      if (open < 0 || close < 0) {
        return out.append(text, from, text.length()).toString();
      }
      boolean mayBeName = close - open - 1 <= longest;
      String argument = mayBeName ? arguments.get(text.substring(open + 1, close)) : null;
      out.append(text, from, open);
      if (argument == null) {
        out.append('{');
        from = open + 1;
      } else {
        out.append(argument);
        from = close + 1;
      }
    }
  }
}
