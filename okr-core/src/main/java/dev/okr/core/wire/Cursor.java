package dev.okr.core.wire;

import dev.okr.core.error.ProblemCode;
import dev.okr.core.value.LocalizedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the objects and arrays of one document. Whoever reads a value leaves it on the last
 * token of the value. Where a value stands is asked only when it is a problem.
 */
public final class Cursor {

  /** The format nests its objects less deeply than this; extensions are read elsewhere. */
  static final int MOST_OBJECTS = 16;

  private WireReader reader;
  private Problems problems;
  private final int[] named = new int[MOST_OBJECTS];
  private final int[] given = new int[MOST_OBJECTS];
  private final int[] next = new int[MOST_OBJECTS];
  private final long[] starts = new long[MOST_OBJECTS];
  private final int[] problemsBefore = new int[MOST_OBJECTS];
  private int depth;
  private int index;
  private boolean peeked;
  private boolean isAbandoned;

  @SuppressWarnings("NullAway.Init") // every document begins with begin()
  Cursor() {}

  /** Stands where a reader does. */
  void begin(WireReader of, Problems found) {
    reader = of;
    problems = found;
    depth = 0;
    index = -1;
    peeked = false;
    isAbandoned = false;
  }

  /** What it stands on; to be asked for again when the cursor has moved. */
  public WireReader reader() {
    return reader;
  }

  /** The problems so far. */
  public Problems problems() {
    return problems;
  }

  /** Whether it stands on a token of that kind. */
  public boolean isAt(WireToken token) {
    return reader.token() == token;
  }

  /** Moves to the next token; {@code null} at the end. */
  public @Nullable WireToken next() throws IOException {
    if (reader instanceof RecordedTokens recorded && recorded.isOver()) {
      reader = recorded.source();
    }
    return reader.next();
  }

  // ---- objects

  /** Enters the object it stands on; if it stands on something else, that is a problem. */
  boolean enter() throws IOException {
    if (reader.token() != WireToken.OBJECT) {
      wrongType(Shape.OBJECT);
      return false;
    }
    named[depth] = 0;
    given[depth] = 0;
    next[depth] = 0;
    starts[depth] = reader.place();
    problemsBefore[depth] = problems.count();
    depth++;
    return true;
  }

  /**
   * Moves to the value of the next member and gives its position in the table; -1 at the end of the
   * object, which is left by that. Unknown and repeated members are problems and passed over, as
   * are those that are {@code null}; required ones that never came are problems at the end.
   */
  int member(Table<?> table) throws IOException {
    int level = depth - 1;
    while (!isAbandoned && advance() == WireToken.NAME) {
      String name = reader.name();
      int found = table.indexOf(name, next[level]);
      int bit = found < 0 ? 0 : 1 << found;
      if (found < 0) {
        Supplier<String> hint = () -> table.hint(name);
        problem(ProblemCode.UNKNOWN_MEMBER, "name", name, "hint", hint);
      } else if ((named[level] & bit) != 0) {
        problem(ProblemCode.DUPLICATE_KEY, "name", name);
      } else {
        named[level] |= bit;
        next[level] = found + 1;
        if (next() != WireToken.NULL || table.mayBeNull(found)) {
          given[level] |= bit;
          return found;
        }
        continue;
      }
      next();
      reader.skip();
    }
    leave(table);
    return -1;
  }

  private @Nullable WireToken advance() throws IOException {
    if (peeked) {
      peeked = false;
      return reader.token();
    }
    return next();
  }

  private void leave(Table<?> table) {
    depth--;
    int missing = isAbandoned ? 0 : table.missing(given[depth]);
    for (int i = 0; missing != 0; i++, missing >>>= 1) {
      if ((missing & 1) != 0) {
        problemOfObject(ProblemCode.MISSING_MEMBER, "name", table.name(i));
      }
    }
  }

  /** How deep it is in objects of the format. */
  int depth() {
    return depth;
  }

  /** Whether the object that was just left had the member. */
  boolean wasGiven(int member) {
    return (given[depth] & (1 << member)) != 0;
  }

  /** Whether nothing was found wrong in the object that was just left. */
  boolean wasFine() {
    return problems.count() == problemsBefore[depth];
  }

  /** Reads no further: the document is of another kind, and nothing in it means anything. */
  public void abandon() {
    isAbandoned = true;
  }

  /** Whether it reads no further. */
  boolean isAbandoned() {
    return isAbandoned;
  }

  // ---- objects whose members depend on one of them

  /**
   * Moves from the start of an object to its first member, which the next {@link #member} gives.
   * Whether it has that name.
   */
  boolean startsWith(String name) throws IOException {
    peeked = true;
    return next() == WireToken.NAME && reader.name().equals(name);
  }

  /**
   * Takes the member that {@link #startsWith} found, and moves to its value: it is the first of
   * whatever table the object will turn out to have.
   */
  void takeFirst() throws IOException {
    peeked = false;
    named[depth - 1] = 1;
    given[depth - 1] = 1;
    next[depth - 1] = 1;
    next();
  }

  /**
   * Looks ahead for a member of the object whose first member was peeked at. What is passed on the
   * way comes again.
   *
   * @return what stands on the member's value; {@code null} if the object has no such member
   */
  @Nullable WireReader lookAhead(String name) throws IOException {
    WireReader source = reader;
    RecordedTokens recorded = RecordedTokens.upTo(name, source);
    reader = recorded;
    reader.next();
    return recorded.hasFound() ? source : null;
  }

  /** Passes over the rest of the object, hearing only of the member of that name. */
  void passOver(String name, Check check) throws IOException {
    while (advance() == WireToken.NAME) {
      boolean isMeant = reader.name().equals(name);
      next();
      if (isMeant) {
        check.run();
      }
      reader.skip();
    }
    depth--;
  }

  /** Looks at the value it stands on. */
  @FunctionalInterface
  interface Check {
    void run() throws IOException;
  }

  // ---- arrays

  /** The items of the array it stands on that could be read; the others are problems. */
  <T> List<T> list(Codec<T> item, ReadContext in) throws IOException {
    if (reader.token() != WireToken.ARRAY) {
      wrongType(Shape.ARRAY);
      return List.of();
    }
    int outer = index;
    index = -1;
    T first = null;
    T second = null;
    List<T> items = null;
    while (!isAbandoned && next() != WireToken.END_ARRAY) {
      index++;
      T read = item.read(in);
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
    index = outer;
    if (items != null) {
      return items;
    }
    // the usual lists are short
    return first == null ? List.of() : second == null ? List.of(first) : List.of(first, second);
  }

  /** The position of the item it is in, in the innermost array that is a list of the format. */
  int index() {
    return index;
  }

  // ---- scalars

  /** Whether it stands on a text; if not, that is a problem. */
  public boolean isText() throws IOException {
    WireToken token = reader.token();
    boolean isText =
        token == WireToken.TEXT || (reader.isUntyped() && token != null && token.saysSomething());
    if (!isText) {
      wrongType(Shape.TEXT);
    }
    return isText;
  }

  // ---- problems

  /** The pointer of the value it stands on. */
  public String pointer() {
    return reader.pointer();
  }

  /** Adds a problem of the token it stands on. */
  public void problem(ProblemCode code, Object... namesAndArguments) {
    add(code, reader.place(), namesAndArguments);
  }

  /** Adds a problem of the object that was just left. */
  public void problemOfObject(ProblemCode code, Object... namesAndArguments) {
    add(code, starts[depth], namesAndArguments);
  }

  private void add(ProblemCode code, long place, Object... namesAndArguments) {
    String pointer = problems.isRoomLeft() ? pointer() : "";
    problems.add(code, pointer, place, namesAndArguments);
  }

  /** Reports a value of a wrong type and passes it over. */
  public void wrongType(LocalizedText expected) throws IOException {
    problem(ProblemCode.WRONG_TYPE, "expected", expected, "found", Shape.of(reader.token()));
    reader.skip();
  }
}
