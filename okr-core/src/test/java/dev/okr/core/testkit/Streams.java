package dev.okr.core.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;

/** Java serialization to bytes and back. */
public final class Streams {

  private Streams() {}

  /** A value as a stream. */
  public static byte[] write(Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  /** What a stream holds, read by a host that lets in a few classes only. */
  public static Object read(byte[] stream, String allowed)
      throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(stream))) {
      in.setObjectInputFilter(ObjectInputFilter.Config.createFilter(allowed + ";!*"));
      return in.readObject();
    }
  }

  /** What comes back of a value. */
  @SuppressWarnings("unchecked") // a stream gives back what was put into it
  public static <T> T through(T value, String allowed) {
    try {
      return (T) read(write(value), allowed);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (ClassNotFoundException unknown) {
      throw new IllegalStateException(unknown);
    }
  }
}
