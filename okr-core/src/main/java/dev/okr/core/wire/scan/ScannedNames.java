package dev.okr.core.wire.scan;

/** The names of an object's members, of at most sixteen characters each, by their places. */
final class ScannedNames {

  private final long[] firstEight;
  private final long[] secondEight;

  /**
   * The names of a kind of object.
   *
   * @param names in the order in which they are usually written
   */
  ScannedNames(String... names) {
    firstEight = eights(names, 0);
    secondEight = eights(names, Long.BYTES);
  }

  private static long[] eights(String[] names, int from) {
    long[] eights = new long[names.length];
    for (int i = 0; i < eights.length; i++) {
      eights[i] = JsonScanner.eightOf(names[i], from);
    }
    return eights;
  }

  /**
   * The place of the text that was scanned last; -1 if it is none of these.
   *
   * @param first where to look first: behind the one that was found last
   */
  int find(JsonScanner name, int first) {
    if (name.end() - name.from() > 2 * Long.BYTES) {
      return -1;
    }
    long nameFirst = name.firstEight();
    long nameSecond = name.secondEight();
    for (int i = first; i < first + firstEight.length; i++) {
      int place = i < firstEight.length ? i : i - firstEight.length;
      if (firstEight[place] == nameFirst && secondEight[place] == nameSecond) {
        return place;
      }
    }
    return -1;
  }
}
