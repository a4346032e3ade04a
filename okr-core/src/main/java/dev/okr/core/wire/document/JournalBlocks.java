package dev.okr.core.wire.document;

import dev.okr.core.journal.Entry;
import dev.okr.core.value.Limits;
import dev.okr.core.wire.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a journal by several threads. The stream is cut into blocks of whole lines; an executor
 * reads them, and the caller's thread takes their entries in order. A block in which something is
 * wrong is read again as one thread would have read it, so that entries, problems and their order
 * are the same. The caller reads what the executor hasn't begun, so that an executor without a free
 * thread, or one whose thread the caller is, hinders nothing.
 */
final class JournalBlocks {

  /** Enough for some thousand lines, and little against what a thread costs. */
  static final int BLOCK = 1 << 20;

  /** How many blocks may be on their way: what bounds the memory. */
  private static final int MOST = 16;

  private final DocumentReader reader;
  private final InputStream in;
  private final Executor executor;
  private final int size;
  private final Problems problems;
  private final JournalCollector collector;
  private final Queue<LineTools> tools = new ConcurrentLinkedQueue<>();
  private final Deque<Block> blocks = new ArrayDeque<>();

  /** The arrays of blocks that were taken. */
  private final Queue<byte[]> free = new ArrayDeque<>();

  /** The bytes behind the last whole line, with which the next block begins. */
  private byte[] rest = {};

  private boolean isAtEnd;
  private @Nullable IOException failure;
  private boolean isFirst = true;

  /** How many lines and bytes were taken. */
  private int lines;

  private long bytes;

  /**
   * Nothing is read yet.
   *
   * @param size how many bytes a block has, if no line is as long as half of it
   */
  JournalBlocks(
      DocumentReader reader,
      InputStream in,
      Executor executor,
      int size,
      Problems problems,
      JournalCollector collector) {
    this.reader = reader;
    this.in = in;
    this.executor = executor;
    this.size = size;
    this.problems = problems;
    this.collector = collector;
  }

  /** What was read of a block. */
  private record Read(List<Entry> entries, int lines, boolean isSound) {}

  /** Bytes of whole lines, and how they are read. */
  private static final class Block {

    final byte[] bytes;
    final int length;
    final FutureTask<Read> task;

    Block(byte[] bytes, int length, FutureTask<Read> task) {
      this.bytes = bytes;
      this.length = length;
      this.task = task;
    }
  }

  /**
   * Takes the entries of whole lines.
   *
   * @return what is left to one thread: the end, which may be a line that was cut off or the
   *     failure of the stream; from a line on that is too long to be kept, all of it
   */
  JournalLines read() throws IOException {
    while (!isAtEnd && rest.length <= Limits.ENTRY_BYTES) {
      cut();
      while (blocks.size() >= MOST) {
        take(blocks.remove());
      }
    }
    while (!blocks.isEmpty()) {
      take(blocks.remove());
    }
    InputStream end = new ByteArrayInputStream(rest);
    if (!isAtEnd) {
      end = new SequenceInputStream(end, in);
    } else if (failure != null) {
      end = new SequenceInputStream(end, new Failed(failure));
    }
    return new JournalLines(reader, end, lines, bytes);
  }

  /** Hands the next whole lines to the executor. */
  private void cut() {
    byte[] block = room();
    System.arraycopy(rest, 0, block, 0, rest.length);
    int end = fill(block, rest.length);
    int whole = end;
    while (whole > 0 && block[whole - 1] != '\n') {
      whole--;
    }
    rest = Arrays.copyOfRange(block, whole, end);
    if (whole > 0) {
      hand(block, whole);
    }
  }

  /** Room for the next block: that of one that was taken, where the rest leaves it most of it. */
  private byte[] room() {
    byte[] used = rest.length <= size / 2 ? free.poll() : null;
    return used == null ? new byte[Math.max(size, 2 * rest.length)] : used;
  }

  /** Reads until the block is full or the stream ends; where it ended in the block. */
  private int fill(byte[] block, int from) {
    int at = from;
    try {
      while (at < block.length && !isAtEnd) {
        int count = in.read(block, at, block.length - at);
        isAtEnd = count < 0;
        at += Math.max(count, 0);
      }
    } catch (IOException failed) {
      failure = failed;
      isAtEnd = true;
    }
    return at;
  }

  private void hand(byte[] block, int length) {
    FutureTask<Read> task = new FutureTask<>(read(block, length, isFirst ? 0 : 1));
    isFirst = false;
    blocks.add(new Block(block, length, task));
    try {
      executor.execute(task);
    } catch (RejectedExecutionException full) {
      return; // the caller reads the block when its turn comes
    }
  }

  /**
   * Reads a block.
   *
   * @param before 0 for the first block, in which a mark may stand before the first line; else 1
   */
  private Callable<Read> read(byte[] block, int length, int before) {
    return () -> {
      LineTools known = tools.poll();
      LineTools own = known == null ? LineTools.ofKept() : known;
      Problems found = new Problems();
      List<Entry> entries = new ArrayList<>();
      JournalLines from = new JournalLines(reader, block, length, before, 0, own);
      JournalDocuments.read(from, found, (entry, line) -> entries.add(entry));
      tools.add(own);
      return new Read(entries, from.number() - before, found.isEmpty());
    };
  }

  private void take(Block block) throws IOException {
    block.task.run(); // does nothing where a thread of the executor has begun
    readAhead(block);
    Read read = result(block.task);
    if (read.isSound() && collector.addAll(read.entries())) {
      lines += read.lines();
    } else {
      takeByLine(block); // an entry that was added above is found to be there
    }
    bytes += block.length;
    if (block.bytes.length == size) {
      free.add(block.bytes);
    }
  }

  /** Reads blocks that nobody has begun, while another thread is at the one whose turn it is. */
  private void readAhead(Block awaited) {
    for (Block next : blocks) {
      if (awaited.task.isDone()) {
        return;
      }
      next.task.run();
    }
  }

  private void takeByLine(Block block) throws IOException {
    JournalLines from =
        new JournalLines(reader, block.bytes, block.length, lines, bytes, LineTools.ofKept());
    JournalDocuments.read(from, problems, collector::add);
    lines = from.number();
  }

  /** What a task gave. It runs or has run, so that waiting ends. */
  private static Read result(FutureTask<Read> task) throws IOException {
    boolean isInterrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException interrupted) {
          isInterrupted = true;
        } catch (ExecutionException failed) {
          if (failed.getCause() instanceof Error error) {
            throw error;
          }
          throw new IOException(failed.getCause());
        }
      }
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The end of a stream that failed. */
  private static final class Failed extends InputStream {

    private final IOException failure;

    Failed(IOException failure) {
      this.failure = failure;
    }

    @Override
    public int read() throws IOException {
      throw failure;
    }

    @Override
    public int read(byte[] to, int at, int most) throws IOException {
      throw failure;
    }
  }
}
