package dev.okr.core.wire;

import java.nio.charset.StandardCharsets;

/**
 * The name of a member, ready to be put into a document: of ASCII letters and digits, with nothing
 * to escape.
 */
public final class ReadyName {

  private final String text;
  private final byte[] quoted;

  /** A name of the format. */
  ReadyName(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80 || !Character.isLetterOrDigit(text.charAt(i))) {
        throw new IllegalArgumentException("letters and digits only (" + text + ")");
      }
    }
    this.text = text;
    this.quoted = ('"' + text + "\":").getBytes(StandardCharsets.US_ASCII);
  }

  /** The name itself. */
  public String text() {
    return text;
  }

  /** How many bytes it takes between quotes with the colon behind it. */
  public int length() {
    return quoted.length;
  }

  /** Puts it between quotes, with the colon behind it. */
  public void copyTo(byte[] bytes, int at) {
    System.arraycopy(quoted, 0, bytes, at, quoted.length);
  }
}
