package dev.okr.jackson.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A generator that writes to a stream of bytes. Left to itself it spells characters beyond the
 * first plane as escapes or not, by its version; here they are written as they are.
 */
final class Utf8JacksonWriter extends JacksonWriter {

  /** A power of two, above the number of names that entries and goals have. */
  private static final int NAMES = 256;

  /** How many places a name may take, so that two of one place don't push each other out. */
  private static final int TRIES = 4;

  private final JsonGenerator json;

  /** Names that were written, ready for the stream, each on a place that its hash code gives. */
  private final @Nullable SerializedString[] names = new @Nullable SerializedString[NAMES];

  Utf8JacksonWriter(JsonGenerator json) {
    super(json);
    this.json = json;
  }

  @Override
  public void name(String name) throws IOException {
    json.writeFieldName(ready(name));
  }

  private SerializedString ready(String name) {
    int home = name.hashCode();
    for (int i = 0; i < TRIES; i++) {
      int place = (home + i) & (NAMES - 1);
      SerializedString known = names[place];
      if (known == null) {
        known = new SerializedString(name);
        names[place] = known;
      }
      if (known.getValue().equals(name)) {
        return known;
      }
    }
    return new SerializedString(name);
  }

  @Override
  public void text(String text) throws IOException {
    if (isWithinFirstPlane(text)) {
      super.text(text);
    } else {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      json.writeUTF8String(utf8, 0, utf8.length);
    }
  }

  private static boolean isWithinFirstPlane(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
