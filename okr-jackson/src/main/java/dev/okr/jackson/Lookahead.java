package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which kind an object is before its members are read. Documents usually say it first;
 * where they don't, the bytes are looked through with a parser of their own.
 */
final class Lookahead {

  private final JsonFactory factory;
  private final byte[] bytes;
  private final int start;
  private final int end;

  /** Looks into a slice of bytes: the one that the cursor's parser reads. */
  Lookahead(JsonFactory factory, byte[] bytes, int start, int end) {
    this.factory = factory;
    this.bytes = bytes;
    this.start = start;
    this.end = end;
  }

  /**
   * Enters the object the cursor stands on and tells its kind; {@code null}, with the object passed
   * over, where that is a problem.
   *
   * @param name the member that says the kind; {@link Cursor#member} may give it once more
   */
  <E extends Enum<E>> @Nullable E enter(Values values, String name, Words<E> words)
      throws IOException {
    Cursor cursor = values.cursor();
    int at = cursor.offset();
    if (!cursor.enter()) {
      return null;
    }
    E kind;
    boolean isReported = false;
    if (cursor.startsWith(name)) {
      cursor.takeFirst();
      isReported = !cursor.isAt(JsonToken.VALUE_NULL);
      kind = isReported ? values.word(words) : null;
    } else {
      kind = find(start + at, name, words);
    }
    if (kind == null) {
      passOver(values, name, words, isReported);
    }
    return kind;
  }

  private <E extends Enum<E>> @Nullable E find(int at, String name, Words<E> words)
      throws IOException {
    try (JsonParser parser = factory.createParser(bytes, at, end - at)) {
      Tokens.next(parser);
      while (Tokens.next(parser) == JsonToken.FIELD_NAME) {
        boolean isKind = parser.currentName().equals(name);
        boolean isText = Tokens.next(parser) == JsonToken.VALUE_STRING;
        if (isKind) {
          return isText
              ? words.find(
                  parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength())
              : null;
        }
        Tokens.skipChildren(parser);
      }
      return null;
    }
  }

  private static void passOver(Values values, String name, Words<?> words, boolean isReported)
      throws IOException {
    Cursor cursor = values.cursor();
    int before = cursor.problems().count();
    cursor.passOver(
        name,
        () -> {
          if (!isReported) {
            values.word(words);
          }
        });
    if (!isReported && cursor.problems().count() == before) {
      cursor.problemOfObject(ProblemCode.MISSING_MEMBER, "name", name);
    }
  }
}
