package dev.okr.core.wire.json;

import dev.okr.core.value.LocalizedText;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Bytes are not JSON, or larger than the format takes. */
final class JsonException extends IOException {

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final int at;
  private final transient @Nullable LocalizedText limit;

  /** What is the matter. */
  enum Kind {
    /** It ends too early. */
    TRUNCATED,
    /** It can't go on like that. */
    MALFORMED,
    /** It is larger than the format takes. */
    TOO_LARGE
  }

  private JsonException(Kind kind, int at, @Nullable LocalizedText limit) {
    super(kind + " (" + at + ")");
    this.kind = kind;
    this.at = at;
    this.limit = limit;
  }

  static JsonException truncated(int at) {
    return new JsonException(Kind.TRUNCATED, at, null);
  }

  static JsonException malformed(int at) {
    return new JsonException(Kind.MALFORMED, at, null);
  }

  static JsonException tooLarge(int at, LocalizedText limit) {
    return new JsonException(Kind.TOO_LARGE, at, limit);
  }

  Kind kind() {
    return kind;
  }

  /** The byte, counted in the array. */
  int at() {
    return at;
  }

  /** The limit, of what is too large. */
  LocalizedText limit() {
    return limit == null ? LocalizedText.empty() : limit;
  }
}
