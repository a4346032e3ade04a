package dev.okr.core.testkit;

import dev.okr.core.metric.Accumulation;
import dev.okr.core.metric.DataSource;
import dev.okr.core.metric.Definition;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Polarity;
import dev.okr.core.metric.Refresh;
import dev.okr.core.metric.Revision;
import dev.okr.core.metric.SourceKind;
import dev.okr.core.metric.Timing;
import dev.okr.core.metric.Unit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;

/** Metrics and their parts. */
public final class MetricArbitraries {

  private MetricArbitraries() {}

  /** Units of every kind. */
  public static Arbitrary<Unit> units() {
    return Arbitraries.of(
            "%",
            "pp",
            "count",
            "points",
            "ratio",
            "day",
            "hour",
            "minute",
            "second",
            "ms",
            "USD",
            "CNY",
            "custom:parcels",
            "custom:件")
        .map(Unit::of);
  }

  /** Definitions, of which any part may say nothing. */
  public static Arbitrary<Definition> definitions() {
    return Combinators.combine(
            ValueArbitraries.texts(), ValueArbitraries.texts(), ValueArbitraries.texts())
        .as(Definition::new);
  }

  /** Data sources of every kind. */
  public static Arbitrary<DataSource> sources() {
    return Combinators.combine(
            Arbitraries.of(SourceKind.class), ValueArbitraries.strings().injectNull(0.2))
        .as(DataSource::new);
  }

  /** Revisions; their versions may repeat. */
  public static Arbitrary<Revision> revisions() {
    return Builders.withBuilder(Revision::builder)
        .use(Arbitraries.integers().between(1, 9))
        .in(Revision.Builder::version)
        .use(ValueArbitraries.days())
        .in(Revision.Builder::effectiveFrom)
        .use(ValueArbitraries.texts())
        .in(Revision.Builder::reason)
        .use(ValueArbitraries.strings().optional())
        .in((made, by) -> made.approvedBy(by))
        .use(Arbitraries.of(true, false))
        .in(Revision.Builder::comparable)
        .use(ValueArbitraries.numbers().optional())
        .in((made, factor) -> made.rebase(factor))
        .use(definitions().filter(definition -> !definition.isEmpty()).optional(0.3))
        .in((made, definition) -> made.definition(definition))
        .build(Revision.Builder::build);
  }

  /** Metrics of that id. */
  public static Arbitrary<Metric> metrics(Arbitrary<MetricId> ids) {
    return Builders.withBuilder(Metric::builder)
        .use(ids)
        .in(Metric.Builder::id)
        .use(ValueArbitraries.texts())
        .in(Metric.Builder::title)
        .use(ValueArbitraries.texts())
        .in(Metric.Builder::description)
        .use(Arbitraries.of(Accumulation.class))
        .in(Metric.Builder::accumulation)
        .use(units())
        .in(Metric.Builder::unit)
        .use(Arbitraries.of(Polarity.class))
        .in(Metric.Builder::polarity)
        .use(Arbitraries.of(Timing.class).optional())
        .in((made, timing) -> made.timing(timing))
        .use(Pools.parties().optional())
        .in((made, owner) -> made.owner(owner))
        .use(definitions())
        .in(Metric.Builder::definition)
        .use(sources().optional())
        .in((made, source) -> made.source(source))
        .use(Arbitraries.of(Refresh.class).optional())
        .in((made, refresh) -> made.refresh(refresh))
        .use(revisions().list().ofMaxSize(2))
        .in((made, revisions) -> made.revisions(revisions))
        .use(ValueArbitraries.extensions())
        .in(Metric.Builder::extensions)
        .build(Metric.Builder::build);
  }
}
