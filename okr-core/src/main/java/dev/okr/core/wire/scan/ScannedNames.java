package dev.okr.core.wire.scan;

/** The names of an object's members, of at most sixteen characters each, by their places. */
public final class ScannedNames {

  private final long[] firstEight;
  private final long[] secondEight;
  private final long[] firstMask;
  private final long[] secondMask;
  private final int[] lengths;

  /**
   * The names of a kind of object.
   *
   * @param names in the order in which they are usually written
   */
  public ScannedNames(String... names) {
    firstEight = new long[names.length];
    secondEight = new long[names.length];
    firstMask = new long[names.length];
    secondMask = new long[names.length];
    lengths = new int[names.length];
    for (int i = 0; i < names.length; i++) {
      if (names[i].length() > 2 * Long.BYTES || !names[i].chars().allMatch(c -> c < 0x80)) {
        throw new IllegalArgumentException("at most 16 ASCII characters (" + names[i] + ")");
      }
      firstEight[i] = JsonScanner.eightOf(names[i], 0);
      secondEight[i] = JsonScanner.eightOf(names[i], Long.BYTES);
      lengths[i] = names[i].length();
      firstMask[i] = JsonScanner.mask(lengths[i]);
      secondMask[i] = JsonScanner.mask(lengths[i] - Long.BYTES);
    }
  }

  /**
   * Takes the name that comes next, if it is one of these.
   *
   * @param expected where to look first: behind the one that was found last
   * @return its place, or -1
   */
  public int take(JsonScanner in, int expected) {
    long first = in.ahead(1);
    for (int i = expected; i < expected + lengths.length; i++) {
      int place = i < lengths.length ? i : i - lengths.length;
      boolean begins = (first & firstMask[place]) == firstEight[place];
      if (begins && ends(in, place) && in.takesQuoted(lengths[place])) {
        return place;
      }
    }
    return -1;
  }

  private boolean ends(JsonScanner in, int place) {
    return secondMask[place] == 0
        || (in.ahead(1 + Long.BYTES) & secondMask[place]) == secondEight[place];
  }
}
