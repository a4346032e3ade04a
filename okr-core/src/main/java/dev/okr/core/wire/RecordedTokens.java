package dev.okr.core.wire;

import dev.okr.core.error.Location;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of an object's members, recorded to be read again: an object may say what it is
 * with its last member.
 */
final class RecordedTokens implements WireReader {

  private record Seen(WireToken token, String text, long place, boolean isPlain) {}

  private final WireReader source;
  private final String base;
  private final List<Seen> all = new ArrayList<>();
  private final Deque<Object> steps = new ArrayDeque<>();
  private boolean hasFound;
  private boolean isOver;
  private int at = -1;
  private char[] characters = {};

  private RecordedTokens(WireReader source) {
    this.source = source;
    String first = source.pointer();
    this.base =
        source.token() == WireToken.NAME ? first.substring(0, first.lastIndexOf('/')) : first;
  }

  /**
   * Records from the name or the end of the object that the source stands on, up to the value of
   * the member of that name, else to the end of the object.
   */
  static RecordedTokens upTo(String name, WireReader source) throws IOException {
    RecordedTokens recorded = new RecordedTokens(source);
    recorded.record(name);
    return recorded;
  }

  private void record(String name) throws IOException {
    int depth = 0;
    WireToken token = Objects.requireNonNull(source.token());
    while (true) {
      add(token);
      boolean isMeant = token == WireToken.NAME && depth == 0 && source.name().equals(name);
      depth += change(token);
      if (depth < 0) {
        return;
      }
      token = Objects.requireNonNull(source.next());
      if (isMeant) {
        add(token);
        hasFound = true;
        return;
      }
    }
  }

  private void add(WireToken token) throws IOException {
    String text =
        token == WireToken.NAME ? source.name() : token.saysSomething() ? source.text() : "";
    all.add(new Seen(token, text, source.place(), source.isPlain()));
  }

  /** Whether the member is there: the source stands on its value. */
  boolean hasFound() {
    return hasFound;
  }

  /** Whether all of the record was given again, so that the source goes on. */
  boolean isOver() {
    return isOver;
  }

  WireReader source() {
    return source;
  }

  @Override
  public @Nullable WireToken next() throws IOException {
    isOver |= at == all.size() - 1;
    if (isOver) {
      return source.next();
    }
    move();
    at++;
    Seen seen = all.get(at);
    characters = seen.text.toCharArray();
    if (seen.token == WireToken.NAME) {
      steps.pop();
      steps.push(seen.text);
    }
    return seen.token;
  }

  /** Keeps the way to where it stands: a name or a position for each object and array. */
  private void move() {
    if (at < 0) {
      steps.push("");
      return;
    }
    WireToken left = all.get(at).token;
    WireToken comes = all.get(at + 1).token;
    if (left == WireToken.OBJECT) {
      steps.push("");
    } else if (left == WireToken.ARRAY) {
      steps.push(-1);
    }
    if (comes == WireToken.END_OBJECT || comes == WireToken.END_ARRAY) {
      steps.pop();
    } else if (steps.peek() instanceof Integer position) {
      steps.pop();
      steps.push(position + 1);
    }
  }

  @Override
  public @Nullable WireToken token() {
    return isOver ? source.token() : all.get(at).token;
  }

  @Override
  public String name() throws IOException {
    return isOver ? source.name() : String.valueOf(steps.peek());
  }

  @Override
  public String text() throws IOException {
    return isOver ? source.text() : all.get(at).text;
  }

  @Override
  public char[] characters() throws IOException {
    return isOver ? source.characters() : characters;
  }

  @Override
  public int from() throws IOException {
    return isOver ? source.from() : 0;
  }

  @Override
  public int length() throws IOException {
    return isOver ? source.length() : characters.length;
  }

  @Override
  public void skip() throws IOException {
    int depth = 0;
    do {
      isOver |= at == all.size() - 1;
      if (isOver) {
        source.skip(); // the record ends in no object or array, but may end at the start of one
        return;
      }
      depth += change(all.get(at).token);
      if (depth > 0) {
        next();
      }
    } while (depth > 0);
  }

  private static int change(WireToken token) {
    return switch (token) {
      case OBJECT, ARRAY -> 1;
      case END_OBJECT, END_ARRAY -> -1;
      default -> 0;
    };
  }

  @Override
  public long place() {
    return isOver ? source.place() : all.get(at).place;
  }

  @Override
  public Location locate(String pointer, long place) {
    return source.locate(pointer, place);
  }

  @Override
  public String pointer() {
    if (isOver) {
      return source.pointer();
    }
    List<String> inside = new ArrayList<>();
    steps.descendingIterator().forEachRemaining(step -> inside.add(step.toString()));
    return Pointers.within(base, inside);
  }

  @Override
  public boolean isUntyped() {
    return source.isUntyped();
  }

  @Override
  public boolean isPlain() {
    return isOver ? source.isPlain() : all.get(at).isPlain;
  }
}
