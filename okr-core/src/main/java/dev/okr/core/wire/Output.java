package dev.okr.core.wire;

import dev.okr.core.value.WireName;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the members of what is only written; one that says nothing is left out. */
public final class Output {

  private final WireWriter out;

  /** Writes to a writer. */
  public Output(WireWriter out) {
    this.out = out;
  }

  /** Writes one item of an array. */
  @FunctionalInterface
  public interface Item<T> {
    /** Writes the item. */
    void write(T item) throws IOException;
  }

  /** What is written to. */
  public WireWriter writer() {
    return out;
  }

  /** Begins an object that is no member. */
  public void start() throws IOException {
    out.object();
  }

  /** Begins an object. */
  public void start(String name) throws IOException {
    out.name(name);
    out.object();
  }

  /** Ends the object. */
  public void end() throws IOException {
    out.endObject();
  }

  /** The name of what is written next. */
  public void name(String name) throws IOException {
    out.name(name);
  }

  /** An item that is a text. */
  public void text(String text) throws IOException {
    out.text(text);
  }

  /** A text, if there is one. */
  public void string(String name, @Nullable Object value) throws IOException {
    if (value != null) {
      out.name(name);
      out.text(value.toString());
    }
  }

  /** A text, if there is one. */
  public void string(String name, Optional<?> value) throws IOException {
    string(name, value.map(Object::toString).orElse(null));
  }

  /** Texts, if there are any. */
  public void strings(String name, Collection<?> values) throws IOException {
    list(name, values, value -> out.text(value.toString()));
  }

  /** The word of a constant. */
  public void word(String name, Enum<?> constant) throws IOException {
    string(name, WireName.of(constant));
  }

  /** A number, if there is one. */
  public void number(String name, @Nullable BigDecimal value) throws IOException {
    if (value != null) {
      out.name(name);
      out.number(value);
    }
  }

  /** A whole number. */
  public void number(String name, long value) throws IOException {
    out.name(name);
    out.number(value);
  }

  /** A truth value. */
  public void bool(String name, boolean value) throws IOException {
    out.name(name);
    out.bool(value);
  }

  /** Null. */
  public void nothing(String name) throws IOException {
    out.name(name);
    out.nothing();
  }

  /** A list, if it isn't empty. */
  public <T> void list(String name, Collection<T> items, Item<T> item) throws IOException {
    if (!items.isEmpty()) {
      wholeList(name, items, item);
    }
  }

  /** A list, an empty one too. */
  public <T> void wholeList(String name, Collection<T> items, Item<T> item) throws IOException {
    out.name(name);
    out.array();
    for (T one : items) {
      item.write(one);
    }
    out.endArray();
  }
}
