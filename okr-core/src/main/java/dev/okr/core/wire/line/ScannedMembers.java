package dev.okr.core.wire.line;

/** The members that a scanner knows, in the order in which they are written, and their sets. */
final class ScannedMembers {

  static final int ID = 0;
  static final int ON = 1;
  static final int RECORDED_AT = 2;
  static final int BY = 3;
  static final int KEY_RESULT = 4;
  static final int METRIC = 5;
  static final int MEASURE = 6;
  static final int VALUE = 7;
  static final int SOURCE = 8;
  static final int CONFIDENCE = 9;
  static final int LIGHT = 10;
  static final int NOTE = 11;
  static final int CORRECTS = 12;

  private static final String[] NAMES = {
    "id",
    "on",
    "recordedAt",
    "by",
    "keyResult",
    "metric",
    "measure",
    "value",
    "source",
    "confidence",
    "light",
    "note",
    "corrects"
  };

  private static final long[] FIRST_EIGHT = eights(0);
  private static final long[] SECOND_EIGHT = eights(Long.BYTES);

  private static final int HEAD = bit(ID) | bit(ON) | bit(RECORDED_AT) | bit(BY);

  /** What a check-in must have. */
  static final int NEEDED_OF_CHECK_IN = HEAD | bit(KEY_RESULT);

  /** What a check-in may have. */
  static final int OF_CHECK_IN =
      NEEDED_OF_CHECK_IN
          | bit(MEASURE)
          | bit(VALUE)
          | bit(SOURCE)
          | bit(CONFIDENCE)
          | bit(LIGHT)
          | bit(NOTE)
          | bit(CORRECTS);

  /** What a reading must have. */
  static final int NEEDED_OF_READING = HEAD | bit(METRIC) | bit(VALUE);

  /** What a reading may have. */
  static final int OF_READING = NEEDED_OF_READING | bit(CORRECTS);

  private ScannedMembers() {}

  static int bit(int member) {
    return 1 << member;
  }

  private static long[] eights(int from) {
    long[] eights = new long[NAMES.length];
    for (int i = 0; i < eights.length; i++) {
      eights[i] = LineScanner.eightOf(NAMES[i], from);
    }
    return eights;
  }

  /**
   * The member that the text which was scanned last names; -1 if it is none of these.
   *
   * @param first where to look first: behind the one that was found last
   */
  static int find(LineScanner name, int first) {
    if (name.end() - name.from() > 2 * Long.BYTES) {
      return -1;
    }
    long firstEight = name.firstEight();
    long secondEight = name.secondEight();
    for (int i = first; i < first + FIRST_EIGHT.length; i++) {
      int member = i < FIRST_EIGHT.length ? i : i - FIRST_EIGHT.length;
      if (FIRST_EIGHT[member] == firstEight && SECOND_EIGHT[member] == secondEight) {
        return member;
      }
    }
    return -1;
  }
}
