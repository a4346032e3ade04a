package dev.okr.jackson;

import dev.okr.core.error.Location;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value that knows where it stands. Its pointer is put together only when a problem needs
 * it.
 */
final class Node {

  /** What kind of value. */
  enum Kind {
    OBJECT("an object"),
    ARRAY("an array"),
    STRING("a text"),
    NUMBER("a number"),
    BOOLEAN("true or false"),
    NULL("null");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  private final Kind kind;
  private final @Nullable Node parent;
  private final @Nullable String name;
  private final int index;
  private final int line;
  private final int column;
  private int nameLine;
  private int nameColumn;

  /** A text (of a string or number), a Boolean, a list or a map. */
  private final Object value;

  Node(
      Kind kind,
      Object value,
      @Nullable Node parent,
      @Nullable String name,
      int index,
      int line,
      int column) {
    this.kind = kind;
    this.value = value;
    this.parent = parent;
    this.name = name;
    this.index = index;
    this.line = line;
    this.column = column;
  }

  Kind kind() {
    return kind;
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** The characters of a string or number. */
  String text() {
    return (String) value;
  }

  boolean bool() {
    return (Boolean) value;
  }

  @SuppressWarnings("unchecked") // the tree builder gives arrays a list of nodes
  List<Node> items() {
    return (List<Node>) value;
  }

  @SuppressWarnings("unchecked") // the tree builder gives objects a map of nodes
  Map<String, Node> members() {
    return (Map<String, Node>) value;
  }

  Location location() {
    return new Location(pointer(), line, column);
  }

  /** Says where the member's name stands. */
  void namedAt(int atLine, int atColumn) {
    nameLine = atLine;
    nameColumn = atColumn;
  }

  /** Where the member's name stands. */
  Location nameLocation() {
    return new Location(pointer(), nameLine, nameColumn);
  }

  /** The JSON pointer (RFC 6901) of this value. */
  String pointer() {
    Deque<String> parts = new ArrayDeque<>();
    for (Node node = this; node.parent != null; node = node.parent) {
      parts.push(node.name == null ? Integer.toString(node.index) : escape(node.name));
    }
    StringBuilder pointer = new StringBuilder();
    parts.forEach(part -> pointer.append('/').append(part));
    return pointer.toString();
  }

  static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
