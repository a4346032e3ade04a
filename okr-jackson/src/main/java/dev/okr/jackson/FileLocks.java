package dev.okr.jackson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock on a file among threads and processes. It is held on a file beside it, named {@code
 * *.lock}: where the system drops a process's locks on a file whenever the process closes it,
 * reading the file itself would give up a lock held on it. The empty file beside it stays.
 */
final class FileLocks {

  private static final Map<Path, FileLocks> OPEN = new HashMap<>();

  private final Path file;
  private final Path beside;
  private FileChannel channel;
  private final ReentrantLock threads = new ReentrantLock(true);
  private int users;

  private FileLocks(Path file, Path beside, FileChannel channel) {
    this.file = file;
    this.beside = beside;
    this.channel = channel;
  }

  /**
   * The lock of a file, one for all who open it in this process.
   *
   * @param file the real path
   */
  static FileLocks of(Path file) throws IOException {
    synchronized (OPEN) {
      FileLocks lock = OPEN.get(file);
      if (lock == null) {
        Path beside = file.resolveSibling(file.getFileName() + ".lock");
        lock = new FileLocks(file, beside, open(beside));
        OPEN.put(file, lock);
      }
      lock.users++;
      return lock;
    }
  }

  /** What is done under the lock. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  /** Does the work when nobody else does any; waits for it, and can't be interrupted. */
  <T> T hold(Work<T> work) throws IOException {
    boolean wasInterrupted = Thread.interrupted();
    threads.lock();
    try {
      FileLock held = null;
      while (held == null) {
        try {
          held = channel.lock();
        } catch (FileLockInterruptionException | ClosedByInterruptException interruption) {
          wasInterrupted = true;
          Thread.interrupted();
          channel = open(beside); // an interrupted thread closes the channel it waits at
        }
      }
      try {
        return work.run();
      } finally {
        held.release();
      }
    } finally {
      threads.unlock();
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static FileChannel open(Path beside) throws IOException {
    return FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** Gives the lock back; the last user closes it. */
  void release() {
    synchronized (OPEN) {
      users--;
      if (users == 0) {
        OPEN.remove(file);
        try {
          channel.close();
        } catch (IOException failure) {
          throw new UncheckedIOException(failure);
        }
      }
    }
  }
}
