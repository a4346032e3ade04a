package dev.okr.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Cancels a statement after a while, and cuts its connection if that doesn't help. Drivers' own
 * time limits differ: SQLite's is one for locks, DuckDB has none.
 */
final class TimeLimit implements AutoCloseable {

  private static final long GRACE_SECONDS = 5;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Statement statement;
  private final Duration limit;
  private final Thread thread;
  private volatile boolean isOver;

  private TimeLimit(Statement statement, Duration limit) {
    this.statement = statement;
    this.limit = limit;
    this.thread = new Thread(this::watch, "okr-jdbc time limit");
  }

  /** A limit that runs from now on until it is closed. */
  static TimeLimit of(Statement statement, Duration limit) {
    TimeLimit made = new TimeLimit(statement, limit);
    made.thread.setDaemon(true);
    made.thread.start();
    return made;
  }

  /** Whether the statement was cancelled. */
  boolean isOver() {
    return isOver;
  }

  private void watch() {
    try {
      if (done.await(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS)) {
        return;
      }
      isOver = true;
      cancel();
      if (!done.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
        cut();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void cancel() {
    try {
      statement.cancel();
    } catch (SQLException cannot) {
      // the connection is cut soon
    }
  }

  private void cut() {
    try {
      Connection connection = statement.getConnection();
      connection.abort(Runnable::run);
    } catch (SQLException cannot) {
      // nothing is left to try
    }
  }

  /**
   * Ends the limit; returns when a cancellation that has begun is through, so that it can't meet
   * the next statement of the connection.
   */
  @Override
  public void close() {
    done.countDown();
    boolean wasInterrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException later) {
        wasInterrupted = true;
      }
    }
    if (wasInterrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
