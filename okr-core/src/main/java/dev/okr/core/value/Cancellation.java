package dev.okr.core.value;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/**
 * Says whether work is still wanted. What can run long asks it now and then, and stops with a
 * {@link CancellationException} as soon as it isn't; nothing is half done then.
 *
 * <p>A host's own flag is one too, as a lambda. It is asked by the thread that works, and must be
 * quick. Whether work is cut short may depend on the machine; a result never does: it comes whole
 * or not at all.
 *
 * <pre>{@code
 * graph.risk(chances, options, Cancellation.after(Duration.ofSeconds(5)));
 * graph.risk(chances, options, request::isClosed);
 * }</pre>
 */
@FunctionalInterface
public interface Cancellation {

  /** Whether the work is to stop. Once {@code true}, it stays so. */
  boolean isRequested();

  /** The work is always wanted. */
  static Cancellation never() {
    return () -> false;
  }

  /**
   * The work is wanted for so long from now on; by the monotonic clock, whatever happens to the
   * time of day.
   *
   * @param limit how long, at least 0; with 0 the work stops at once
   * @throws IllegalArgumentException if the limit is negative
   */
  static Cancellation after(Duration limit) {
    if (Objects.requireNonNull(limit, "limit").isNegative()) {
      throw new IllegalArgumentException("a limit is at least 0 (" + limit + ")");
    }
    long start = System.nanoTime();
    long nanos = TimeUnit.NANOSECONDS.convert(limit);
    return () -> System.nanoTime() - start >= nanos;
  }

  /** The work is wanted until the thread that does it is interrupted; the interruption stays. */
  static Cancellation onInterrupt() {
    return () -> Thread.currentThread().isInterrupted();
  }

  /** The work stops as soon as either is requested. */
  default Cancellation or(Cancellation other) {
    Objects.requireNonNull(other, "other");
    return () -> isRequested() || other.isRequested();
  }

  /**
   * Goes on, or stops.
   *
   * @throws CancellationException if the work is to stop
   */
  default void throwIfRequested() {
    if (isRequested()) {
      throw new CancellationException("the work is no longer wanted");
    }
  }
}
