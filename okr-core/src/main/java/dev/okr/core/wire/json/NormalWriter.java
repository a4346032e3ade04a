package dev.okr.core.wire.json;

import dev.okr.core.wire.Codec;
import dev.okr.core.wire.WireWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the normal form of documents, which doesn't depend on the order of members: RFC 8785, but
 * with numbers in plain digits, because they are decimals of 18 digits and no floating point.
 * Members stand in the order of their names' UTF-16 code units. The wire format page says it for
 * other implementations.
 *
 * <p>A document takes its own size in memory while it is written.
 */
public final class NormalWriter implements WireWriter {

  /** A member: where it starts and ends. */
  private record Span(String name, int start, int end) implements Comparable<Span> {
    @Override
    public int compareTo(Span other) {
      return name.compareTo(other.name);
    }
  }

  /** An object or array that has begun. */
  private static final class Open {
    final @Nullable List<Span> members;
    final int start;
    String name = "";
    int memberStart;
    boolean isBehind;

    Open(@Nullable List<Span> members, int start) {
      this.members = members;
      this.start = start;
    }
  }

  /** In lower case, as RFC 8785 has them. */
  private static final HexFormat DIGITS = HexFormat.of();

  private final JsonBytes json = new JsonBytes(DIGITS);
  private final Deque<Open> open = new ArrayDeque<>();

  private NormalWriter() {}

  /** Writes a document. */
  @FunctionalInterface
  public interface Content {
    /** Writes to a writer. */
    void writeTo(WireWriter out) throws IOException;
  }

  /** Adds the normal form of a document to a digest. */
  public static void digest(Content document, MessageDigest to) {
    new NormalWriter().add(document, to);
  }

  /** Adds the normal form of each value's document, with a line feed behind it. */
  public static <T> void digestLines(Iterable<T> values, Codec<T> codec, MessageDigest to) {
    NormalWriter writer = new NormalWriter();
    for (T value : values) {
      writer.add(out -> codec.write(value, out), to);
      to.update((byte) '\n');
    }
  }

  private void add(Content document, MessageDigest to) {
    json.cutTo(0);
    try {
      document.writeTo(this);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // it is written to memory
    }
    to.update(json.array(), 0, json.size());
  }

  private void begin() {
    Open in = open.peek();
    if (in != null && in.members == null) {
      if (in.isBehind) {
        json.put(',');
      }
      in.isBehind = true;
    }
  }

  @Override
  public void object() {
    begin();
    open.push(new Open(new ArrayList<>(), json.size()));
  }

  @Override
  public void endObject() {
    Open ended = open.pop();
    List<Span> members = ended.members == null ? List.of() : ended.members;
    endMember(ended, members);
    Collections.sort(members);
    JsonBytes sorted = new JsonBytes(DIGITS);
    char before = '{';
    for (Span member : members) {
      sorted.put(before);
      before = ',';
      sorted.put(json.array(), member.start(), member.end());
    }
    json.cutTo(ended.start);
    if (members.isEmpty()) {
      json.put('{');
    }
    json.put(sorted.array(), 0, sorted.size());
    json.put('}');
  }

  @Override
  public void array() {
    begin();
    json.put('[');
    open.push(new Open(null, json.size()));
  }

  @Override
  public void endArray() {
    open.pop();
    json.put(']');
  }

  @Override
  public void name(String name) {
    Open in = open.element();
    if (in.members == null) {
      throw new IllegalStateException("an array has no members (" + name + ")");
    }
    endMember(in, in.members);
    in.name = name;
    in.memberStart = json.size();
    json.quoted(name);
    json.put(':');
  }

  private void endMember(Open in, List<Span> members) {
    if (json.size() > in.start) {
      members.add(new Span(in.name, in.memberStart, json.size()));
    }
  }

  @Override
  public void text(String text) {
    begin();
    json.quoted(text);
  }

  @Override
  public void number(BigDecimal number) {
    word(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
  }

  @Override
  public void number(long number) {
    word(Long.toString(number));
  }

  @Override
  public void bool(boolean value) {
    word(Boolean.toString(value));
  }

  @Override
  public void nothing() {
    word("null");
  }

  private void word(String word) {
    begin();
    json.ascii(word);
  }
}
