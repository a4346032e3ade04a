package dev.okr.core.wire.line;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values by the bytes that name them, so that a key result of twelve check-ins has one id, not
 * twelve. Grows with what it is given up to a fixed size; a name is looked for in a few slots only
 * and may push out another, so no document can make it slow.
 *
 * @param <T> the type of the values
 */
final class Known<T> {

  private static final int FIRST_BITS = 8;
  private static final int MOST_BITS = 20;
  private static final int WINDOW = 4;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The golden ratio of the longs, whose multiples are spread evenly (Knuth, volume 3, 6.4). */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private int bits = FIRST_BITS;
  private @Nullable Named<T>[] slots = room(FIRST_BITS);
  private int count;

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic class
  private static <T> @Nullable Named<T>[] room(int bits) {
    return new Named[(1 << bits) + WINDOW];
  }

  /** A value with the bytes that name it. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record, and never handed out
  private record Named<T>(byte[] name, long hash, T value) {}

  /** The hash of a name. */
  static long hash(byte[] bytes, int from, int to) {
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
  @Nullable T find(long hash, byte[] bytes, int from, int to) {
    int first = slot(hash);
    for (int i = first; i < first + WINDOW; i++) {
      Named<T> named = slots[i];
      if (named == null) {
        return null;
      }
      if (named.hash == hash && Arrays.equals(named.name, 0, named.name.length, bytes, from, to)) {
        return named.value;
      }
    }
    return null;
  }

  /** Keeps a value under a name that isn't there. */
  void put(long hash, byte[] bytes, int from, int to, T value) {
    if (count > slots.length / 2 && bits < MOST_BITS) {
      grow();
    }
    put(new Named<>(Arrays.copyOfRange(bytes, from, to), hash, value));
  }

  private void put(Named<T> named) {
    int first = slot(named.hash);
    int at = first;
    while (at < first + WINDOW - 1 && slots[at] != null) {
      at++;
    }
    count += slots[at] == null ? 1 : 0;
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
