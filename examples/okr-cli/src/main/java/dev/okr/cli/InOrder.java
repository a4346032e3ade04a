package dev.okr.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Works on several tasks at a time and gives their results in the order in which the tasks came,
 * each as soon as those before it are there. Only so many tasks wait that no list of them fills the
 * memory.
 */
final class InOrder implements AutoCloseable {

  private static final int AHEAD = 4;

  private final ExecutorService threads;
  private final int most;
  private final Consumer<String> results;
  private final Deque<Future<String>> tasks = new ArrayDeque<>();

  /**
   * Nothing to do yet.
   *
   * @param count how many threads work
   * @param results takes the results, in the thread that adds the tasks
   */
  InOrder(int count, Consumer<String> results) {
    this.threads = Executors.newFixedThreadPool(count);
    this.most = count == 1 ? 1 : AHEAD * count;
    this.results = results;
  }

  /** Takes a task; waits where too many are waiting. */
  void add(Callable<String> task) {
    tasks.add(threads.submit(task));
    while (tasks.size() >= most) {
      give();
    }
  }

  /** Waits for the rest. */
  void finish() {
    while (!tasks.isEmpty()) {
      give();
    }
  }

  private void give() {
    Future<String> next = tasks.remove();
    try {
      results.accept(next.get());
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the command was interrupted", ended);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  /** Ends the threads, whatever they do. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
