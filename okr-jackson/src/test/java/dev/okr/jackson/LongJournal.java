package dev.okr.jackson;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** Reads a journal of so many lines, which is made as it is read, and counts its entries. */
final class LongJournal {

  private LongJournal() {}

  /** Makes line after line. */
  private static final class Lines extends InputStream {

    private final long count;
    private long made;
    private byte[] line = {};
    private int at;

    Lines(long count) {
      this.count = count;
    }

    @Override
    public int read() {
      return isThereMore() ? line[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int from, int length) {
      if (!isThereMore()) {
        return -1;
      }
      int taken = Math.min(length, line.length - at);
      System.arraycopy(line, at, buffer, from, taken);
      at += taken;
      return taken;
    }

    private boolean isThereMore() {
      if (at == line.length && made < count) {
        line = line(made++).getBytes(StandardCharsets.UTF_8);
        at = 0;
      }
      return at < line.length;
    }

    private static String line(long i) {
      return "{\"entry\":\"checkIn\",\"id\":\"e"
          + i
          + "\",\"on\":\"2026-02-27\",\"recordedAt\":\"2026-02-27T09:30:00Z\",\"by\":\"data-"
          + i
          + "\",\"keyResult\":\"K"
          + i
          + "\",\"value\":"
          + i
          + ".5,\"source\":\"auto\",\"note\":\"到货延迟 "
          + i
          + "\"}\n";
    }
  }

  /** Takes the number of lines. */
  public static void main(String[] arguments) {
    AtomicLong entries = new AtomicLong();
    int problems =
        OkrJson.standard()
            .readEntries(
                new Lines(Long.parseLong(arguments[0])), entry -> entries.incrementAndGet())
            .size();
    System.out.println(entries + " entries, " + problems + " problems");
  }
}
