package dev.okr.core.wire;

import org.jspecify.annotations.Nullable;

/** Finds the name that somebody may have meant. */
final class Spelling {

  private static final int FARTHEST = 2;

  private Spelling() {}

  /** The nearest name, as a question in parentheses; empty if none is near. */
  static String hint(String name, String[] names) {
    String nearest = nearest(name, names);
    return nearest == null ? "" : " (" + nearest + "?)";
  }

  private static @Nullable String nearest(String name, String[] names) {
    String nearest = null;
    int least = FARTHEST + 1;
    for (String candidate : names) {
      int distance = distance(name, candidate, least);
      if (distance < least && 2 * distance <= candidate.length()) {
        least = distance;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /** The edit distance of two names, as far as it is below the limit. */
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) >= limit) {
      return limit;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
