package dev.okr.core.rule.metric;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Reading;
import dev.okr.core.metric.Accumulation;
import dev.okr.core.metric.Metric;
import dev.okr.core.rule.Findings;
import dev.okr.core.rule.RuleContext;
import dev.okr.core.rule.facts.JournalIndex;
import dev.okr.core.rule.facts.Measures;
import dev.okr.core.rule.path.Names;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Values a hundred times as large as their neighbours, or a hundredth of them (OKR-409).
 *
 * <p>A value between two others is odd if it is so beside one of them, and ten times the other or a
 * tenth of it the same way. The first and the last have one neighbour only, and are judged for
 * levels alone: a counter may well begin with 1, and an amount be small. Of two values that differ
 * so much, the newer one is odd. A 0 says nothing, and a new definition of the metric parts the
 * values of before from those of after.
 */
final class Outliers {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * A value of a row.
   *
   * @param entry what gives it
   * @param value the value
   */
  private record Point(Entry entry, BigDecimal value) {
    boolean isFarFrom(Point other) {
      return compare(other, HUNDRED) != 0;
    }

    /** 1 if it is so many times the other or more, -1 if such a part of it or less, else 0. */
    int compare(Point other, BigDecimal times) {
      BigDecimal own = value.abs();
      BigDecimal others = other.value.abs();
      if (own.compareTo(others.multiply(times)) >= 0) {
        return 1;
      }
      return others.compareTo(own.multiply(times)) >= 0 ? -1 : 0;
    }

    boolean isOddBetween(Point before, Point after) {
      int way = compare(before, BigDecimal.TEN);
      return way != 0
          && way == compare(after, BigDecimal.TEN)
          && (isFarFrom(before) || isFarFrom(after));
    }
  }

  private final Findings findings;
  private final String what;
  private final boolean isLevel;
  private final NavigableSet<LocalDate> revisions;
  private final List<Point> row = new ArrayList<>();

  private Outliers(
      Findings findings,
      String what,
      @Nullable Metric metric,
      boolean isAdded,
      JournalIndex index) {
    this.findings = findings;
    this.what = what;
    this.isLevel = !isAdded && (metric == null || metric.accumulation() == Accumulation.LEVEL);
    this.revisions = metric == null ? new TreeSet<>() : index.revised(metric.id());
  }

  static void check(RuleContext context, Findings findings) {
    JournalIndex index = JournalIndex.of(context);
    for (Metric metric : context.plan().dictionary().metrics()) {
      List<Reading> readings = index.readings(metric.id());
      if (readings.size() > 1) {
        Outliers row = new Outliers(findings, metric.id().value(), metric, false, index);
        readings.forEach(reading -> row.add(reading, reading.value()));
        row.end();
      }
    }
    for (Objective objective : context.plan().objectives()) {
      for (KeyResult keyResult : objective.keyResults()) {
        if (index.checkIns(keyResult.id()).size() > 1) {
          checkIns(context, keyResult, findings);
        }
      }
    }
  }

  private static void checkIns(RuleContext context, KeyResult keyResult, Findings findings) {
    JournalIndex index = JournalIndex.of(context);
    Map<MeasureId, Outliers> rows = new LinkedHashMap<>();
    for (CheckIn checkIn : index.checkIns(keyResult.id())) {
      Measure measure = checkIn.measureOf(keyResult).orElse(null);
      if (measure != null && checkIn.value().isPresent() && Measures.hasFigure(measure)) {
        rows.computeIfAbsent(
                measure.id(),
                any ->
                    new Outliers(
                        findings,
                        keyResult.id() + "." + measure.id(),
                        measure.metric().flatMap(context.plan()::metric).orElse(null),
                        Measures.isAdded(context, measure),
                        index))
            .add(checkIn, checkIn.value().get());
      }
    }
    rows.values().forEach(Outliers::end);
  }

  private void add(Entry entry, BigDecimal value) {
    if (value.signum() == 0) {
      return;
    }
    if (!row.isEmpty()) {
      LocalDate revision = revisions.floor(entry.on());
      if (revision != null && revision.isAfter(row.get(row.size() - 1).entry().on())) {
        end();
      }
    }
    row.add(new Point(entry, value));
  }

  /** The row is whole. */
  private void end() {
    int last = row.size() - 1;
    boolean[] odd = new boolean[row.size()];
    for (int i = 1; i < last; i++) {
      odd[i] = !odd[i - 1] && row.get(i).isOddBetween(row.get(i - 1), row.get(i + 1));
    }
    if (isLevel && last > 0) {
      boolean firstIsFar = !odd[1] && row.get(0).isFarFrom(row.get(1));
      odd[0] = firstIsFar && last > 1 && !row.get(1).isFarFrom(row.get(2));
      odd[last] = !odd[last - 1] && !odd[0] && row.get(last).isFarFrom(row.get(last - 1));
    }
    for (int i = 0; i <= last; i++) {
      if (odd[i]) {
        tell(i);
      }
    }
    row.clear();
  }

  private void tell(int i) {
    Point point = row.get(i);
    List<String> neighbours = new ArrayList<>(2);
    for (int j = i - 1; j <= i + 1; j += 2) {
      if (j >= 0 && j < row.size()) {
        neighbours.add(row.get(j).value().toPlainString());
      }
    }
    findings.add(
        point.entry(),
        "id",
        point.entry().id().value(),
        "value",
        point.value().toPlainString(),
        "what",
        what,
        "day",
        point.entry().on().toString(),
        "neighbours",
        Names.few(neighbours));
  }
}
