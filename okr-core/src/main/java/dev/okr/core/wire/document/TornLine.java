package dev.okr.core.wire.document;

/**
 * Tells a line that was cut off while it was written from one that is wrong: what stands there is
 * how an object may begin, and ends too early. File systems may leave zeros behind it.
 */
final class TornLine {

  private TornLine() {}

  /**
   * Whether the bytes are the beginning of an object, cut anywhere.
   *
   * @param length how many of the bytes are the line; it has no line break at its end
   */
  static boolean is(JsonParsing parsing, byte[] line, int length) {
    int start = JsonText.afterMark(line, length);
    int end = withoutZeros(line, start, length);
    boolean hasZeros = end < length;
    while (start < end && (line[start] == ' ' || line[start] == '\t')) {
      start++;
    }
    if (start == end) {
      return hasZeros;
    }
    end = withoutPartOfCharacter(line, start, end);
    if (end == start || line[start] != '{' || Utf8.firstInvalid(line, start, end) >= 0) {
      return end == start;
    }
    JsonParsing.Extent extent = parsing.extent(line, start, withoutLastWord(line, start, end));
    return extent == JsonParsing.Extent.CUT_OFF || (hasZeros && extent == JsonParsing.Extent.WHOLE);
  }

  private static int withoutZeros(byte[] line, int start, int length) {
    int end = length;
    while (end > start && line[end - 1] == 0) {
      end--;
    }
    return end;
  }

  private static int withoutPartOfCharacter(byte[] line, int start, int end) {
    int lead = end - 1;
    while (lead > start && lead > end - 4 && (line[lead] & 0xC0) == 0x80) {
      lead--;
    }
    boolean isPart = line[lead] < 0 && Utf8.firstInvalid(line, lead, end) >= 0;
    return isPart ? lead : end;
  }

  private static int withoutLastWord(byte[] line, int start, int end) {
    int last = end;
    while (last > start && isOfWord(line[last - 1])) {
      last--;
    }
    return last;
  }

  private static boolean isOfWord(byte b) {
    return (b >= '0' && b <= '9')
        || (b >= 'a' && b <= 'z')
        || b == 'E'
        || b == '.'
        || b == '-'
        || b == '+';
  }
}
