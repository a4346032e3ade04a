package dev.okr.core.wire.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values by the bytes that name them, so that a key result of twelve check-ins has one id, not
 * twelve. Grows with what it is given up to a fixed size; a name is looked for in a few slots only
 * and may push out another, so no document can make it slow. Names tend to come in the order in
 * which they came before, so what came next the last time is looked at first.
 *
 * @param <T> the type of the values
 */
public final class Known<T> {

  private static final int FIRST_BITS = 8;
  private static final int WINDOW = 4;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The golden ratio of the longs, whose multiples are spread evenly (Knuth, volume 3, 6.4). */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final int mostBits;
  private int bits = FIRST_BITS;
  private @Nullable Named<T>[] slots = room(FIRST_BITS);
  private int count;

  /** What was found last; it is in the table. */
  private @Nullable Named<T> last;

  /**
   * No names.
   *
   * @param mostBits the binary logarithm of how many there are at most
   */
  public Known(int mostBits) {
    this.mostBits = mostBits;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic class
  private static <T> @Nullable Named<T>[] room(int bits) {
    return new Named[(1 << bits) + WINDOW];
  }

  /** A value with the bytes that name it. */
  private static final class Named<T> {

    final byte[] name;
    final long hash;
    final T value;

    /** What was found after it the last time. */
    @Nullable Named<T> next;

    private boolean isOut;

    Named(byte[] name, long hash, T value) {
      this.name = name;
      this.hash = hash;
      this.value = value;
    }

    boolean isNamed(byte[] bytes, int from, int to) {
      return Arrays.equals(name, 0, name.length, bytes, from, to);
    }

    /** Is pushed out, and holds on to no other: names that are out would be kept in a row. */
    void leave() {
      isOut = true;
      next = null;
    }
  }

  private static long hash(byte[] bytes, int from, int to) {
    long hash = (long) to - from;
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      hash = (hash ^ (long) EIGHT.get(bytes, at)) * SPREAD;
      hash ^= hash >>> 32;
    }
    long rest = 0;
    for (; at < to; at++) {
      rest = (rest << 8) | (bytes[at] & 0xFF);
    }
    hash = (hash ^ rest) * SPREAD;
    return hash ^ (hash >>> 32);
  }

  /** The value of a name, or {@code null}. */
  @Nullable T find(byte[] bytes, int from, int to) {
    Named<T> before = last;
    Named<T> found = before == null ? null : before.next;
    if (found == null || found.isOut || !found.isNamed(bytes, from, to)) {
      found = find(hash(bytes, from, to), bytes, from, to);
      if (found == null) {
        return null;
      }
      if (before != null) {
        before.next = found;
      }
    }
    last = found;
    return found.value;
  }

  private @Nullable Named<T> find(long hash, byte[] bytes, int from, int to) {
    int first = slot(hash);
    for (int i = first; i < first + WINDOW; i++) {
      Named<T> named = slots[i];
      if (named == null || (named.hash == hash && named.isNamed(bytes, from, to))) {
        return named;
      }
    }
    return null;
  }

  /** Keeps a value under a name that isn't there. */
  void put(byte[] bytes, int from, int to, T value) {
    if (count > slots.length / 2 && bits < mostBits) {
      grow();
    }
    put(new Named<>(Arrays.copyOfRange(bytes, from, to), hash(bytes, from, to), value));
  }

  private void put(Named<T> named) {
    int first = slot(named.hash);
    int at = first;
    while (at < first + WINDOW - 1 && slots[at] != null) {
      at++;
    }
    Named<T> before = slots[at];
    if (before == null) {
      count++;
    } else {
      before.leave();
      last = last == before ? null : last;
    }
    slots[at] = named;
  }

  private void grow() {
    @Nullable Named<T>[] old = slots;
    bits += 2;
    slots = room(bits);
    count = 0;
    for (Named<T> named : old) {
      if (named != null) {
        put(named);
      }
    }
  }

  private int slot(long hash) {
    return (int) ((hash * SPREAD) >>> (Long.SIZE - bits));
  }
}
