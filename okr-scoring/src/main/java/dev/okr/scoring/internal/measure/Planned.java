package dev.okr.scoring.internal.measure;

import dev.okr.core.goal.Measure;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.Refresh;
import dev.okr.scoring.internal.plan.CompiledPlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How many values the span of a key result should bring. */
final class Planned {

  private static final long DAYS_OF_A_WEEK = 7;

  private Planned() {}

  /** How many values are planned for the span; {@code null} if that isn't known. */
  static @Nullable BigDecimal of(
      CompiledPlan plan, int k, Measure measure, @Nullable Metric metric) {
    if (measure.planned().isPresent()) {
      return BigDecimal.valueOf(measure.planned().get());
    }
    if (plan.startOf(k) == CompiledPlan.NO_DAY || plan.endOf(k) == CompiledPlan.NO_DAY) {
      return null;
    }
    if (plan.endOf(k) < plan.startOf(k)) {
      return BigDecimal.ZERO; // a span that ends before it begins has no day, week or month
    }
    long days = (long) plan.endOf(k) - plan.startOf(k) + 1;
    Refresh refresh = metric == null ? null : metric.refresh().orElse(null);
    if (refresh == Refresh.DAILY) {
      return BigDecimal.valueOf(days);
    }
    if (refresh == Refresh.MONTHLY) {
      return BigDecimal.valueOf(
          ChronoUnit.MONTHS.between(month(plan.startOf(k)), month(plan.endOf(k))) + 1);
    }
    return BigDecimal.valueOf((days + DAYS_OF_A_WEEK - 1) / DAYS_OF_A_WEEK);
  }

  private static YearMonth month(int day) {
    return YearMonth.from(LocalDate.ofEpochDay(day));
  }
}
