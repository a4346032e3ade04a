package dev.okr.jackson.internal.yaml;

import dev.okr.core.value.Limits;
import dev.okr.core.wire.document.Utf8;
import java.util.Arrays;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * The characters of a YAML text for the scanner that takes it apart. The reader it would use itself
 * copies all it has looked at whenever it looks farther, so that a long line takes the square of
 * its length. This one copies a character a few times at most, and refuses to be looked into
 * farther than a text of the format may be long.
 */
final class YamlText extends StreamReader {

  /** What the scanner sees of a character that YAML 1.1 took for a line break and 1.2 doesn't. */
  private static final int NO_LINE_BREAK = 0xFFFD;

  /** The scanner looked farther ahead than anything in a plan is long. */
  static final class TooLong extends YAMLException {

    private static final long serialVersionUID = 1L;

    TooLong() {
      super("longer than " + Limits.TEXT + " characters");
    }
  }

  private static final int SMALLEST = 1 << 10;

  private final byte[] utf8;
  private int nextByte;
  private int[] window = new int[SMALLEST];
  private int at;
  private int end;
  private int index;
  private int line;
  private int column;

  /**
   * The characters of a slice of bytes, which are well-formed UTF-8.
   *
   * @param start where the slice starts
   */
  YamlText(byte[] utf8, int start) {
    super("");
    this.utf8 = utf8;
    this.nextByte = start;
  }

  @Override
  public int peek() {
    return peek(0);
  }

  /** What the scanner goes by: the character so far ahead; 0 behind the end. */
  @Override
  public int peek(int ahead) {
    if (!isThere(ahead)) {
      return 0;
    }
    int point = window[at + ahead];
    return point == 0x85 || point == 0x2028 || point == 0x2029 ? NO_LINE_BREAK : point;
  }

  @Override
  public String prefix(int length) {
    int count = available(length);
    return new String(window, at, count);
  }

  @Override
  public String prefixForward(int length) {
    String prefix = prefix(length);
    int passed = available(length);
    // what is passed over like this has no line break
    at += passed;
    index += passed;
    column += passed;
    return prefix;
  }

  private int available(int length) {
    return length == 0 || isThere(length - 1) ? length : end - at;
  }

  @Override
  public void forward() {
    forward(1);
  }

  @Override
  public void forward(int length) {
    for (int i = 0; i < length && isThere(0); i++) {
      int passed = window[at++];
      index++;
      if (passed == '\n' || (passed == '\r' && peek() != '\n')) {
        line++;
        column = 0;
      } else {
        column++;
      }
    }
  }

  private boolean isThere(int ahead) {
    if (ahead > Limits.TEXT) {
      throw new TooLong();
    }
    while (end - at <= ahead && nextByte < utf8.length) {
      fill();
    }
    return end - at > ahead;
  }

  private void fill() {
    int kept = end - at;
    if (kept > window.length / 2) {
      window = Arrays.copyOfRange(window, at, at + 2 * window.length);
    } else {
      System.arraycopy(window, at, window, 0, kept);
    }
    at = 0;
    end = kept;
    while (end < window.length && nextByte < utf8.length) {
      int point = Utf8.pointAt(utf8, nextByte);
      nextByte += Utf8.length(point);
      window[end++] = point;
    }
  }

  @Override
  public Mark getMark() {
    // without the text around, which is for messages that nobody sees
    return new Mark("", index, line, column, window, 0);
  }

  @Override
  public int getColumn() {
    return column;
  }

  @Override
  public int getLine() {
    return line;
  }

  @Override
  public int getIndex() {
    return index;
  }

  /** Nothing of the scanner's own limit is used up: {@link YamlDocument} has one. */
  @Override
  public int getDocumentIndex() {
    return 0;
  }
}
