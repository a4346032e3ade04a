package dev.okr.core.wire;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members of a type: their names, their order, what they hold, which are required and what
 * holds where one is left out. Objects are read and written by it, so that all of this stands in
 * one place.
 *
 * @param <T> the type
 */
public final class Table<T> implements Codec<T> {

  private final Member<T, ?>[] members;
  private final String[] names;
  private final int required;
  private final int nullable;
  private final Check check;
  private final Fields.Maker<T> maker;

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic class
  Table(List<Member<T, ?>> members, Check check, Fields.Maker<T> maker) {
    this.members = members.toArray(new Member[0]);
    this.names = members.stream().map(Member::name).toArray(String[]::new);
    this.check = check;
    this.maker = maker;
    int needed = 0;
    int nulls = 0;
    for (Member<T, ?> member : members) {
      needed |= member.isRequired() ? 1 << member.index() : 0;
      nulls |= member.mayBeNull() ? 1 << member.index() : 0;
    }
    this.required = needed;
    this.nullable = nulls;
    if (this.names.length > Integer.SIZE) {
      throw new IllegalArgumentException("at most 32 members (" + this.names.length + ")");
    }
  }

  /** Looks at all members of an object. */
  @FunctionalInterface
  public interface Check {
    /** Whether they go together; if not, a problem was added. */
    boolean isFine(ReadContext in);
  }

  /** The members in the order in which they are written. */
  public List<Member<T, ?>> members() {
    return List.of(members);
  }

  @Override
  public @Nullable T read(ReadContext in) throws IOException {
    return in.cursor().enter() ? readMembers(in) : null;
  }

  /** Reads the members of the object that the cursor has just entered. */
  @Nullable T readMembers(ReadContext in) throws IOException {
    Cursor cursor = in.cursor();
    @Nullable Object[] values = in.values(members.length);
    for (int i = cursor.member(this); i >= 0; i = cursor.member(this)) {
      values[i] = members[i].read(in);
    }
    if (cursor.isAbandoned() || !check.isFine(in)) {
      return null;
    }
    int needed = required & ~nullable;
    for (int i = 0; needed != 0; i++, needed >>>= 1) {
      if ((needed & 1) != 0 && values[i] == null) {
        return null;
      }
    }
    return maker.make(in);
  }

  @Override
  public void write(T object, WireWriter out) throws IOException {
    out.object();
    writeMembers(object, out);
    out.endObject();
  }

  private void writeMembers(T object, WireWriter out) throws IOException {
    for (Member<T, ?> member : members) {
      member.write(object, out);
    }
  }

  /** Whether an object is written with no other members than those of these names. */
  public boolean saysNoMoreThan(T object, List<String> some) {
    for (Member<T, ?> member : members) {
      if (!some.contains(member.name()) && !member.isLeftOut(object)) {
        return false;
      }
    }
    return true;
  }

  // ---- what the cursor asks

  /**
   * The position of a name, or -1.
   *
   * @param expected where to look first: the position after the last one found
   */
  @SuppressWarnings("ReferenceEquality") // a hit of a parser's interned names; equals comes after
  int indexOf(String name, int expected) {
    for (int i = expected; i < names.length; i++) {
      if (names[i] == name) {
        return i;
      }
    }
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  boolean mayBeNull(int index) {
    return (nullable & (1 << index)) != 0;
  }

  String name(int index) {
    return names[index];
  }

  /** The required members that aren't among those given, as bits. */
  int missing(int given) {
    return required & ~given;
  }

  /** The nearest name, as a question in parentheses; empty if none is near. */
  String hint(String name) {
    return Spelling.hint(name, names);
  }
}
