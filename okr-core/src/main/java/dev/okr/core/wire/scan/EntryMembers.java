package dev.okr.core.wire.scan;

/**
 * The members of an entry that are scanned, in the order in which they are written, and their sets.
 */
final class EntryMembers {

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

  static final ScannedNames NAMES =
      new ScannedNames(
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
          "corrects");

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

  private EntryMembers() {}

  static int bit(int member) {
    return 1 << member;
  }
}
