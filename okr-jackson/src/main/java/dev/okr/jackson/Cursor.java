package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.base.ParserBase;
import dev.okr.core.value.LocalizedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the objects and arrays of one document. Whoever reads a value leaves the parser on
 * its last token. Where a value stands is asked only when it is a problem.
 */
final class Cursor {

  /** The format nests its objects less deeply than this; extensions are read elsewhere. */
  private static final int MOST_OBJECTS = 16;

  private final ParserBase parser;
  private final Problems problems;
  private final int[] named = new int[MOST_OBJECTS];
  private final int[] given = new int[MOST_OBJECTS];
  private final int[] next = new int[MOST_OBJECTS];
  private final int[] startLines = new int[MOST_OBJECTS];
  private final int[] startOffsets = new int[MOST_OBJECTS];
  private int depth;
  private boolean peeked;

  Cursor(ParserBase parser, Problems problems) {
    this.parser = parser;
    this.problems = problems;
  }

  /** Reads the value the parser stands on. */
  @FunctionalInterface
  interface Item<T> {
    @Nullable T read() throws IOException;
  }

  ParserBase parser() {
    return parser;
  }

  Problems problems() {
    return problems;
  }

  boolean isAt(JsonToken token) {
    return parser.hasToken(token);
  }

  /** Enters the object the parser stands on; if it stands on something else, that is a problem. */
  boolean enter() throws IOException {
    if (!parser.hasToken(JsonToken.START_OBJECT)) {
      wrongType(Shape.OBJECT);
      return false;
    }
    named[depth] = 0;
    given[depth] = 0;
    next[depth] = 0;
    startLines[depth] = parser.getTokenLineNr();
    startOffsets[depth] = offset();
    depth++;
    return true;
  }

  /**
   * Moves to the value of the next member and gives its name; {@code null} at the end of the
   * object. Unknown and repeated members are problems and passed over, as are those that are {@code
   * null}; required ones that never came are problems at the end.
   */
  @Nullable String member(Members members) throws IOException {
    int level = depth - 1;
    while (advance() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      int index = members.indexOf(name, next[level]);
      int bit = index < 0 ? 0 : 1 << index;
      if (index < 0) {
        Supplier<String> hint = () -> members.hint(name);
        problem(ProblemCode.UNKNOWN_MEMBER, "name", name, "hint", hint);
      } else if ((named[level] & bit) != 0) {
        problem(ProblemCode.DUPLICATE_KEY, "name", name);
      } else {
        named[level] |= bit;
        next[level] = index + 1;
        if (Tokens.next(parser) != JsonToken.VALUE_NULL || members.mayBeNull(index)) {
          given[level] |= bit;
          return members.name(index);
        }
        continue;
      }
      Tokens.next(parser);
      Tokens.skipChildren(parser);
    }
    leave(members);
    return null;
  }

  private @Nullable JsonToken advance() throws IOException {
    if (peeked) {
      peeked = false;
      return parser.currentToken();
    }
    return Tokens.next(parser);
  }

  /**
   * Moves from the start of an object to its first member, which the next {@link #member} gives.
   * Whether it has that name.
   */
  boolean startsWith(String name) throws IOException {
    peeked = true;
    return Tokens.next(parser) == JsonToken.FIELD_NAME && parser.currentName().equals(name);
  }

  /**
   * Takes the member that {@link #startsWith} found, and moves to its value: it is the first of
   * whatever {@link Members} the object will turn out to have.
   */
  void takeFirst() throws IOException {
    peeked = false;
    named[depth - 1] = 1;
    given[depth - 1] = 1;
    next[depth - 1] = 1;
    Tokens.next(parser);
  }

  /** Passes over the rest of the object, hearing only of the member of that name. */
  void passOver(String name, Check check) throws IOException {
    while (advance() == JsonToken.FIELD_NAME) {
      boolean isMeant = parser.currentName().equals(name);
      Tokens.next(parser);
      if (isMeant) {
        check.run();
      }
      Tokens.skipChildren(parser);
    }
    depth--;
  }

  /** Looks at the value the parser stands on. */
  @FunctionalInterface
  interface Check {
    void run() throws IOException;
  }

  private void leave(Members members) {
    depth--;
    int missing = members.missing(given[depth]);
    for (int i = 0; missing != 0; i++, missing >>>= 1) {
      if ((missing & 1) != 0) {
        problemOfObject(ProblemCode.MISSING_MEMBER, "name", members.name(i));
      }
    }
  }

  /** The items of the array the parser stands on that could be read; the others are problems. */
  <T> List<T> list(Item<T> item) throws IOException {
    if (!parser.hasToken(JsonToken.START_ARRAY)) {
      wrongType(Shape.ARRAY);
      return List.of();
    }
    T first = null;
    T second = null;
    List<T> items = null;
    while (Tokens.next(parser) != JsonToken.END_ARRAY) {
      T read = item.read();
      if (read == null) {
        continue;
      }
      if (items != null) {
        items.add(read);
      } else if (first == null) {
        first = read;
      } else if (second == null) {
        second = read;
      } else {
        items = new ArrayList<>();
        Collections.addAll(items, first, second, read);
      }
    }
    if (items != null) {
      return items;
    }
    // the usual lists are short
    return first == null ? List.of() : second == null ? List.of(first) : List.of(first, second);
  }

  /** The position in its array of the object the parser is in. */
  int index() {
    return parser.getParsingContext().getParent().getCurrentIndex();
  }

  /** The pointer of the value the parser stands on, as far as {@link Pointers} tells it. */
  String pointer() {
    return Pointers.of(parser.getParsingContext());
  }

  /** Adds a problem of the token the parser stands on. */
  void problem(ProblemCode code, Object... namesAndArguments) {
    JsonLocation at = parser.currentTokenLocation();
    add(code, at.getLineNr(), (int) at.getByteOffset(), namesAndArguments);
  }

  /** Adds a problem of the object that was just left. */
  void problemOfObject(ProblemCode code, Object... namesAndArguments) {
    add(code, startLines[depth], startOffsets[depth], namesAndArguments);
  }

  private void add(ProblemCode code, int line, int offset, Object... namesAndArguments) {
    String pointer = problems.isRoomLeft() ? pointer() : "";
    problems.add(code, pointer, line, offset, namesAndArguments);
  }

  /** The offset of the value (not of a name) that the parser stands on. */
  int offset() {
    return (int) parser.getTokenCharacterOffset() - 1;
  }

  /** Reports a value of a wrong type and passes it over. */
  void wrongType(LocalizedText expected) throws IOException {
    problem(ProblemCode.WRONG_TYPE, "expected", expected, "found", Shape.of(parser.currentToken()));
    Tokens.skipChildren(parser);
  }
}
