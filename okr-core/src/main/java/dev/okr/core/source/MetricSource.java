package dev.okr.core.source;

import dev.okr.core.metric.Metric;
import dev.okr.core.time.DateSpan;
import java.util.List;

/**
 * Where the values of metrics come from: implemented by a host over its warehouse, metric store or
 * system.
 *
 * <p>An implementation may fail with any exception and may give anything: the {@link Collector}
 * reports a failure and refuses nonsense, and goes on with the other metrics.
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
}
