package dev.okr.jackson;

import org.jspecify.annotations.Nullable;

/** The members an object may have, in the order they are written, and which of them it must. */
final class Members {

  private static final int FARTHEST_HINT = 2;

  private final String[] names;
  private final int required;
  private final int nullable;

  private Members(String[] names, int required, int nullable) {
    this.names = names;
    this.required = required;
    this.nullable = nullable;
  }

  /** Members that may all be left out; at most 32. */
  static Members of(String... names) {
    return new Members(names.clone(), 0, 0);
  }

  /** The same members, of which these must be there too. */
  Members requiring(String... needed) {
    return new Members(names, required | bitsOf(needed), nullable);
  }

  /** The same members, of which one may be {@code null} as a statement of its own. */
  Members allowingNull(String name) {
    return new Members(names, required, bitsOf(name));
  }

  private int bitsOf(String... some) {
    int bits = 0;
    for (String name : some) {
      bits |= 1 << indexOf(name, 0);
    }
    return bits;
  }

  /**
   * The position of a name, or -1.
   *
   * @param expected where to look first: the position after the last one found
   */
  @SuppressWarnings("ReferenceEquality") // a hit of the parser's interned names; equals comes after
  int indexOf(String name, int expected) {
    for (int i = expected; i < names.length; i++) {
      if (names[i] == name) {
        return i;
      }
    }
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  String name(int index) {
    return names[index];
  }

  boolean mayBeNull(int index) {
    return (nullable & (1 << index)) != 0;
  }

  /** The required members that aren't among those seen, as bits. */
  int missing(int seen) {
    return required & ~seen;
  }

  /** The nearest name, as a question in parentheses; empty if none is near. */
  String hint(String name) {
    String nearest = nearest(name);
    return nearest == null ? "" : " (" + nearest + "?)";
  }

  private @Nullable String nearest(String name) {
    String nearest = null;
    int least = FARTHEST_HINT + 1;
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
