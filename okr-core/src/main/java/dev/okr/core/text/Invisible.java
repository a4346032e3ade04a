package dev.okr.core.text;

/**
 * Which characters can't be seen where they stand. Told by ranges of numbers and not by the JDK's
 * tables, which differ from version to version: an id that is good on one machine is good on all.
 */
final class Invisible {

  private static final int JOINER = 0x200D;
  private static final int NON_JOINER = 0x200C;
  private static final char KEYCAP = '\u20E3';
  private static final int BLACK_FLAG = 0x1F3F4;
  private static final int CANCEL_TAG = 0xE007F;
  private static final int LONGEST_FLAG = 7;

  /**
   * From and to: control characters, halves of pairs, line and paragraph separators, annotation
   * marks, Braille's blank, and Unicode's Default_Ignorable_Code_Point.
   */
  private static final int[] WITHOUT_LOOK = {
    0x0000, 0x001F, 0x007F, 0x009F, 0x00AD, 0x00AD, 0x034F, 0x034F, 0x061C, 0x061C, 0x115F, 0x1160,
    0x17B4, 0x17B5, 0x180B, 0x180F, 0x200B, 0x200F, 0x2028, 0x202E, 0x2060, 0x206F, 0x2800, 0x2800,
    0x3164, 0x3164, 0xD800, 0xDFFF, 0xFDD0, 0xFDEF, 0xFE00, 0xFE0F, 0xFEFF, 0xFEFF, 0xFFA0, 0xFFA0,
    0xFFF0, 0xFFFB, 0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0000, 0xE0FFF
  };

  /** Scripts whose letters change their form beside a joiner: Arabic to Tibetan, Myanmar ... */
  private static final int[] JOINING = {
    0x0620, 0x0FFF, 0x1000, 0x109F, 0x1780, 0x17D3, 0x1820, 0x18AF, 0x1A20, 0x1AAF, 0x1B00, 0x1C4F,
    0xA800, 0xA8DF, 0xA980, 0xAA7F, 0xABC0, 0xABFF, 0xFB50, 0xFDCF, 0xFDF0, 0xFDFF, 0xFE70, 0xFEFC,
    0x10A00, 0x10A5F, 0x11000, 0x11FFF
  };

  /** Emoji, and the symbols that turn into emoji by a selector. */
  private static final int[] PICTOGRAPHS = {
    0x00A9, 0x00A9, 0x00AE, 0x00AE, 0x203C, 0x203C, 0x2049, 0x2049, 0x2122, 0x2122, 0x2139, 0x2139,
    0x2190, 0x21FF, 0x2300, 0x23FF, 0x24C2, 0x24C2, 0x25A0, 0x27BF, 0x2900, 0x297F, 0x2B00, 0x2BFF,
    0x3030, 0x3030, 0x303D, 0x303D, 0x3297, 0x3297, 0x3299, 0x3299, 0x1F000, 0x1FAFF
  };

  /** Ideographs. */
  private static final int[] HAN = {
    0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xF900, 0xFAFF, 0x20000, 0x3FFFD
  };

  private Invisible() {}

  /** Whether the character at {@code i} of the text, given as its code point, can't be seen. */
  static boolean isAt(String text, int i, int point) {
    return point < 0x7F ? point < ' ' : hasNoLook(point) && !isNeeded(text, i, point);
  }

  /** Whether it shows nothing of its own, wherever it stands. */
  static boolean hasNoLook(int point) {
    return isIn(WITHOUT_LOOK, point) || (point & 0xFFFE) == 0xFFFE;
  }

  /** Whether the look of what stands before hangs on it. */
  private static boolean isNeeded(String text, int i, int point) {
    if (i == 0) {
      return false;
    }
    int before = text.codePointBefore(i);
    if (point == JOINER || point == NON_JOINER) {
      return isIn(JOINING, before) ? !hasNoLook(before) : point == JOINER && joinsEmoji(text, i);
    }
    if (point >= 0xFE00 && point <= 0xFE0F) {
      return isIn(PICTOGRAPHS, before)
          || isIn(HAN, before)
          || (before >= 0x2200 && before <= 0x22FF)
          || isKey(text, i, before);
    }
    if (point >= 0xE0100 && point <= 0xE01EF) {
      return isIn(HAN, before);
    }
    if (point >= 0x180B && point <= 0x180F) {
      return point != 0x180E && before >= 0x1820 && before <= 0x18AF;
    }
    return point >= 0xE0020 && point <= CANCEL_TAG && isOfFlag(text, i);
  }

  /** Whether the selector stands in a keycap: a digit, the selector, the cap. */
  private static boolean isKey(String text, int i, int before) {
    boolean isOnKeys = (before >= '0' && before <= '9') || before == '#' || before == '*';
    return isOnKeys && i + 1 < text.length() && text.charAt(i + 1) == KEYCAP;
  }

  private static boolean joinsEmoji(String text, int i) {
    int end = i;
    if (text.codePointBefore(end) == 0xFE0F) {
      end--;
    }
    return end > 0
        && isIn(PICTOGRAPHS, text.codePointBefore(end))
        && i + 1 < text.length()
        && isIn(PICTOGRAPHS, text.codePointAt(i + 1));
  }

  /** Whether the tag at {@code i} is of a flag such as England's, spelled out behind a flag. */
  private static boolean isOfFlag(String text, int i) {
    int start = i;
    for (int n = 0; n < LONGEST_FLAG && start > 0 && isTag(text.codePointBefore(start)); n++) {
      start -= 2;
    }
    if (start == 0 || text.codePointBefore(start) != BLACK_FLAG) {
      return false;
    }
    int end = start;
    for (int n = 0; n < LONGEST_FLAG && end < text.length() && isTag(text.codePointAt(end)); n++) {
      if (text.codePointAt(end) == CANCEL_TAG) {
        return end >= i && n > 0;
      }
      end += 2;
    }
    return false;
  }

  private static boolean isTag(int point) {
    return point >= 0xE0020 && point <= CANCEL_TAG;
  }

  private static boolean isIn(int[] ranges, int point) {
    int low = 0;
    int high = ranges.length / 2 - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (point < ranges[2 * middle]) {
        high = middle - 1;
      } else if (point > ranges[2 * middle + 1]) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }
}
