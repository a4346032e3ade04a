package dev.okr.core.source;

import dev.okr.core.metric.Metric;
import dev.okr.core.time.DateSpan;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Where the values of metrics come from: implemented by a host over its warehouse, metric store or
 * system.
 *
 * <p>An implementation may fail with any exception and may give anything: the {@link Collector}
 * reports a failure and refuses nonsense, and goes on with the other metrics. One that may hang is
 * asked {@link #within} a limit.
 */
@FunctionalInterface
public interface MetricSource {

  /**
   * The values of a metric.
   *
   * @param metric the metric; its {@code source()} names the view or report
   * @param span the days that are asked for
   * @return the samples known, one a day at most, in any order; days without a value are left out
   * @throws Exception if the values can't be read
   */
  List<Sample> read(Metric metric, DateSpan span) throws Exception;

  /**
   * This source, asked for no longer than the limit: then the read is interrupted and fails with a
   * {@link TimeoutException}. The limit is for all of a metric's rows: a list that is made as it is
   * read is read to its end before the answer is given, {@value Collector#MOST_ROWS} rows at most.
   *
   * @param limit how long one metric may take, above 0
   * @param threads where this source is asked; a read that ignores its interruption keeps its
   *     thread
   * @throws IllegalArgumentException if the limit is not above 0
   */
  default MetricSource within(Duration limit, ExecutorService threads) {
    Objects.requireNonNull(threads, "threads");
    if (Objects.requireNonNull(limit, "limit").isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("a limit is above 0 (" + limit + ")");
    }
    return (metric, span) -> {
      Future<List<Sample>> answer = threads.submit(() -> LazyRows.of(read(metric, span)));
      try {
        return answer.get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
      } catch (TimeoutException late) {
        throw new TimeoutException("no answer within " + limit);
      } catch (ExecutionException failure) {
        throw LazyRows.cause(failure);
      } finally {
        answer.cancel(true);
      }
    };
  }
}
