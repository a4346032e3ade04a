package dev.okr.core.plan.next;

import dev.okr.core.time.CycleId;

/**
 * The usual new id: the old cycle's id within it is replaced by the next one's; where it holds
 * neither, the next cycle's id goes in front, with a dot between. A name that holds the next
 * cycle's id already stays, so that naming twice is naming once.
 *
 * @param from the old cycle
 * @param to the next one
 * @param isPrefixed whether an id that names no cycle gets another one; not in a new plan, which
 *     has no other goal of that name
 */
record NextIds(CycleId from, CycleId to, boolean isPrefixed) {

  String of(String id) {
    String replaced = replace(id);
    if (!replaced.equals(id) && replace(replaced).equals(replaced)) {
      return replaced;
    }
    return !isPrefixed || indexOf(id, to.value(), 0) >= 0 ? id : to + "." + id;
  }

  /** The id with the next cycle where the old one was, if it stands as a whole there too. */
  private String replace(String id) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int found = indexOf(id, from.value(), 0);
        found >= 0;
        found = indexOf(id, from.value(), Math.max(at, found + 1))) {
      int end = found + from.value().length();
      String placed = id.substring(0, found) + to + id.substring(end);
      if (isEdge(placed, found) && isEdge(placed, found + to.value().length())) {
        out.append(id, at, found).append(to);
        at = end;
      }
    }
    return out.append(id, at, id.length()).toString();
  }

  /** Where the part stands as a whole: {@code Q1} in {@code Q1.O1}, not in {@code Q12}. */
  private static int indexOf(String id, String part, int start) {
    int found = id.indexOf(part, start);
    while (found >= 0 && !(isEdge(id, found) && isEdge(id, found + part.length()))) {
      found = id.indexOf(part, found + 1);
    }
    return found;
  }

  /** Whether a word or number begins or ends here. */
  private static boolean isEdge(String id, int at) {
    if (at == 0 || at == id.length()) {
      return true;
    }
    char before = id.charAt(at - 1);
    char after = id.charAt(at);
    return !(Character.isDigit(before) && Character.isDigit(after))
        && !(Character.isLetter(before) && Character.isLetter(after));
  }
}
