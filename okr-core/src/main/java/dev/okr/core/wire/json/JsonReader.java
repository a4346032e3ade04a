package dev.okr.core.wire.json;

import dev.okr.core.error.Location;
import dev.okr.core.value.Limits;
import dev.okr.core.wire.Pointers;
import dev.okr.core.wire.WireReader;
import dev.okr.core.wire.WireToken;
import dev.okr.core.wire.document.SourceText;
import dev.okr.core.wire.scalar.Oversize;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads JSON (RFC 8259, nothing more) out of well-formed UTF-8, within the format's limits. */
final class JsonReader implements WireReader {

  private static final int KNOWN_NAMES = 256;

  private final SourceText source;
  private final byte[] bytes;
  private final int end;
  private final JsonChars chars;
  private final String[] names = new String[KNOWN_NAMES];

  /** For each object that has begun the name at hand, for each array the position of its item. */
  private final List<Object> steps = new ArrayList<>();

  private @Nullable WireToken token;
  private int at;
  private int line = 1;
  private int tokenAt;
  private int tokenLine = 1;

  /** Whether something stands before what comes next, in the object or array at hand. */
  private boolean isBehind;

  JsonReader(SourceText source) {
    this.source = source;
    this.bytes = source.bytes();
    this.at = source.start();
    this.end = source.end();
    this.chars = new JsonChars(bytes, end);
  }

  @Override
  public @Nullable WireToken next() throws IOException {
    boolean isValue = token == WireToken.NAME;
    pass();
    Object step = steps.isEmpty() ? null : steps.get(steps.size() - 1);
    if (isValue) {
      expect(':');
    } else if (step == null) {
      if (at >= end) {
        token = null;
        return null;
      }
    } else if (is(step instanceof String ? '}' : ']')) {
      return ended(step);
    } else if (isBehind) {
      expect(',');
    }
    tokenAt = at;
    tokenLine = line;
    if (step instanceof String && !isValue) {
      return named();
    }
    if (step instanceof Integer position) {
      steps.set(steps.size() - 1, position + 1);
    }
    isBehind = true;
    token = value();
    return token;
  }

  private WireToken ended(Object step) {
    tokenAt = at++;
    tokenLine = line;
    steps.remove(steps.size() - 1);
    isBehind = true;
    token = step instanceof String ? WireToken.END_OBJECT : WireToken.END_ARRAY;
    return token;
  }

  private WireToken named() throws JsonException {
    requireMore();
    if (!is('"')) {
      throw JsonException.malformed(at);
    }
    at = chars.text(at, Limits.EXTENSION_NAME, Oversize.LONG_NAME);
    steps.set(steps.size() - 1, name(chars.toString()));
    token = WireToken.NAME;
    return token;
  }

  /** The same object for a name that came before, as the tables look for it. */
  private String name(String read) {
    int slot = read.hashCode() & (KNOWN_NAMES - 1);
    String known = names[slot];
    if (known == null) {
      known = read.intern(); // at most one for each slot
      names[slot] = known;
    }
    return known.equals(read) ? known : read;
  }

  private WireToken value() throws JsonException {
    requireMore();
    return switch (bytes[at]) {
      case '{' -> begun(WireToken.OBJECT, "");
      case '[' -> begun(WireToken.ARRAY, -1);
      case '"' -> quoted();
      case 't' -> word("true", WireToken.TRUE);
      case 'f' -> word("false", WireToken.FALSE);
      case 'n' -> word("null", WireToken.NULL);
      default -> number();
    };
  }

  private WireToken quoted() throws JsonException {
    at = chars.text(at, Limits.TEXT, Oversize.LONG_TEXT);
    return WireToken.TEXT;
  }

  private WireToken number() throws JsonException {
    byte first = bytes[at];
    if (first != '-' && (first < '0' || first > '9')) {
      throw JsonException.malformed(at);
    }
    at = chars.number(at, Limits.NUMERAL, Oversize.LONG_NUMBER);
    requireEnd();
    return WireToken.NUMBER;
  }

  private WireToken begun(WireToken kind, Object step) throws JsonException {
    if (steps.size() == Oversize.DEPTH) {
      throw JsonException.tooLarge(at, Oversize.TOO_DEEP);
    }
    at++;
    steps.add(step);
    isBehind = false;
    return kind;
  }

  private WireToken word(String word, WireToken kind) throws JsonException {
    for (int i = 0; i < word.length(); i++) {
      requireMore();
      if (!is(word.charAt(i))) {
        throw JsonException.malformed(at);
      }
      at++;
    }
    requireEnd();
    chars.set(word);
    return kind;
  }

  /** A word or number ends where it can't go on, not where it begins to be something else. */
  private void requireEnd() throws JsonException {
    if (at < end && "]},\t\n\r ".indexOf(bytes[at]) < 0) {
      throw JsonException.malformed(at);
    }
  }

  /** Passes white space. */
  private void pass() {
    for (; at < end; at++) {
      byte b = bytes[at];
      if (b == '\n' || (b == '\r' && (at + 1 == end || bytes[at + 1] != '\n'))) {
        line++;
      } else if (b != ' ' && b != '\t' && b != '\r') {
        return;
      }
    }
  }

  private boolean is(char c) {
    return at < end && bytes[at] == c;
  }

  private void expect(char c) throws JsonException {
    requireMore();
    if (!is(c)) {
      throw JsonException.malformed(at);
    }
    at++;
    pass();
  }

  private void requireMore() throws JsonException {
    if (at >= end) {
      throw JsonException.truncated(end);
    }
  }

  @Override
  public @Nullable WireToken token() {
    return token;
  }

  @Override
  public String name() {
    return steps.get(steps.size() - 1).toString();
  }

  @Override
  public String text() {
    return chars.toString();
  }

  @Override
  public char[] characters() {
    return chars.array();
  }

  @Override
  public int from() {
    return 0;
  }

  @Override
  public int length() {
    return chars.length();
  }

  @Override
  public void skip() throws IOException {
    if (token == WireToken.OBJECT || token == WireToken.ARRAY) {
      int outside = steps.size() - 1;
      while (steps.size() > outside) {
        next();
      }
    }
  }

  @Override
  public long place() {
    return SourceText.place(tokenLine, tokenAt - source.start());
  }

  /** A byte of the array as a place, in the line in which the reader is. */
  long placeOf(int index) {
    return SourceText.place(line, index - source.start());
  }

  @Override
  public Location locate(String pointer, long place) {
    return source.locate(pointer, place);
  }

  @Override
  public String pointer() {
    List<String> inside = new ArrayList<>();
    for (int i = steps.size() - 1; i >= 0; i--) {
      Object step = steps.get(i);
      if (step instanceof Integer position && position >= 0) {
        inside.add(Pointers.step(position));
      } else if (step instanceof String name && !isUnnamed(i)) {
        inside.add(Pointers.step(name));
      }
    }
    return Pointers.of(inside);
  }

  /** Whether an object has begun and no member of it. */
  private boolean isUnnamed(int depth) {
    return depth == steps.size() - 1 && token == WireToken.OBJECT;
  }
}
