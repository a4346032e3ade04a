package dev.okr.core.wire;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * Takes a document as its tokens: what an adapter of a generator implements. Whoever calls it gives
 * every member a name and a value, and ends what was begun.
 */
public interface WireWriter {

  /** Begins an object. */
  void object() throws IOException;

  /** Ends the object begun last. */
  void endObject() throws IOException;

  /** Begins an array. */
  void array() throws IOException;

  /** Ends the array begun last. */
  void endArray() throws IOException;

  /** The name of the next member. */
  void name(String name) throws IOException;

  /** As {@link #name(String)}, of a member of the format. */
  default void name(ReadyName name) throws IOException {
    name(name.text());
  }

  /** A text. */
  void text(String text) throws IOException;

  /**
   * A text in which nothing is escaped.
   *
   * @param ascii its characters: printable ASCII without a quote or backslash
   */
  default void plain(byte[] ascii) throws IOException {
    text(new String(ascii, StandardCharsets.ISO_8859_1));
  }

  /** A number: digits and a point, never an exponent. */
  void number(BigDecimal number) throws IOException;

  /** A whole number. */
  void number(long number) throws IOException;

  /** True or false. */
  void bool(boolean value) throws IOException;

  /** Null. */
  void nothing() throws IOException;
}
