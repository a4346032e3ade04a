package dev.okr.core.serial;

import dev.okr.core.error.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Bytes in pieces of at most {@value #MOST}, each with its length before it; a piece of none is the
 * end. So a stream that lies about a length makes no reader take memory for what isn't there.
 */
public final class Chunks {

  private static final int MOST = 1 << 13;
  private static final int MOST_BYTES = 1_000_000_000;
  private static final int MOST_TOLD = 3;

  private Chunks() {}

  /** Writes bytes. */
  @FunctionalInterface
  public interface Content {
    /** Writes to a stream, which it need not close. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes what a content writes. */
  public static void write(Content content, ObjectOutput out) throws IOException {
    Pieces pieces = new Pieces(out);
    content.writeTo(pieces);
    pieces.flush();
    out.writeShort(0);
  }

  /**
   * Reads all pieces.
   *
   * @throws InvalidObjectException if a length can't be, or there are more than 10<sup>9</sup>
   *     bytes
   */
  public static byte[] read(ObjectInput in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] piece = new byte[MOST];
    for (int length = in.readShort(); length != 0; length = in.readShort()) {
      if (length < 0 || length > MOST || all.size() > MOST_BYTES - length) {
        throw new InvalidObjectException("a piece can't have that length (" + length + ")");
      }
      in.readFully(piece, 0, length);
      all.write(piece, 0, length);
    }
    return all.toByteArray();
  }

  /** Why what was read can't be: the first of its problems. */
  public static InvalidObjectException refusal(List<Problem> problems) {
    return new InvalidObjectException(
        problems.stream()
            .limit(MOST_TOLD)
            .map(Problem::toString)
            .collect(Collectors.joining("; ", "the document can't be read (", ")")));
  }

  /** Gathers bytes to pieces. */
  private static final class Pieces extends OutputStream {

    private final ObjectOutput out;
    private final byte[] piece = new byte[MOST];
    private int length;

    Pieces(ObjectOutput out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      if (length == MOST) {
        flush();
      }
      piece[length++] = (byte) b;
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
      int done = 0;
      while (done < count) {
        if (length == MOST) {
          flush();
        }
        int taken = Math.min(count - done, MOST - length);
        System.arraycopy(bytes, offset + done, piece, length, taken);
        length += taken;
        done += taken;
      }
    }

    /** Writes a piece, if there is anything in it. */
    @Override
    public void flush() throws IOException {
      if (length > 0) {
        out.writeShort(length);
        out.write(piece, 0, length);
        length = 0;
      }
    }
  }
}
