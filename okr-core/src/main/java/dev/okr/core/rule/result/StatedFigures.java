package dev.okr.core.rule.result;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.UnitKind;
import dev.okr.core.plan.Plan;
import dev.okr.core.rule.facts.TargetFacts;
import dev.okr.core.statement.reading.StatedQuantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the figures that a text states are those of key results' targets (OKR-208, OKR-220).
 *
 * <p>Made to miss rather than to alarm: a figure counts as known in any unit a title may use for
 * it, and one that can't be compared (an amount of money beside a metric of time, a change beside a
 * target without a baseline) says nothing.
 */
final class StatedFigures {

  /** Figures that state a level. */
  private static final Set<StatedQuantity.Role> LEVELS =
      Set.of(StatedQuantity.Role.END, StatedQuantity.Role.LOW, StatedQuantity.Role.HIGH);

  /** Weeks, hours, minutes and seconds; hundredths, thousands, 万, millions, 亿. */
  private static final List<BigDecimal> FACTORS =
      Stream.of(7, 24, 60, 100, 1000, 3600, 10_000, 1_000_000, 100_000_000)
          .map(BigDecimal::valueOf)
          .toList();

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What a measure or a guardrail may be called by. */
  private record Known(
      List<BigDecimal> levels, List<BigDecimal> changes, @Nullable UnitKind unit) {}

  private final List<Known> known = new ArrayList<>();

  private StatedFigures() {}

  private void add(KeyResult keyResult, Plan plan) {
    for (Measure measure : keyResult.measures()) {
      known.add(of(measure, plan));
    }
    keyResult
        .guardrails()
        .forEach(
            guardrail -> {
              List<BigDecimal> levels = new ArrayList<>();
              add(levels, guardrail.atLeast());
              add(levels, guardrail.atMost());
              known.add(new Known(levels, List.of(), null));
            });
  }

  /**
   * The first stated figure that contradicts the targets; {@code null} where all agree or nothing
   * can be said. A text that states more figures than there are measures speaks of other things
   * too, and contradicts only when none of its figures is known.
   */
  static @Nullable StatedQuantity contradiction(
      List<StatedQuantity> stated, KeyResult keyResult, Plan plan) {
    StatedQuantity unknown = null;
    StatedFigures figures = null;
    int ends = 0;
    int agreed = 0;
    for (StatedQuantity quantity : stated) {
      if (!isLevel(quantity)) {
        continue;
      }
      figures = figures == null ? of(List.of(keyResult), plan) : figures;
      if (!figures.comparable(quantity)) {
        continue;
      }
      ends += quantity.role() == StatedQuantity.Role.LOW ? 0 : 1;
      if (figures.knows(quantity)) {
        agreed++;
      } else if (unknown == null) {
        unknown = quantity;
      }
    }
    return agreed > 0 && ends > keyResult.measures().size() ? null : unknown;
  }

  /** Whether the figure is a level to reach or to keep. */
  static boolean isLevel(StatedQuantity quantity) {
    return LEVELS.contains(quantity.role());
  }

  /**
   * The first level or change that is stated and that no key result has; {@code null} if there is
   * none.
   */
  static @Nullable StatedQuantity firstUnknown(
      List<StatedQuantity> stated, List<KeyResult> keyResults, Plan plan) {
    StatedFigures figures = of(keyResults, plan);
    for (StatedQuantity quantity : stated) {
      boolean isAim = isLevel(quantity) || quantity.role() == StatedQuantity.Role.CHANGE;
      if (isAim && !figures.knows(quantity)) {
        return quantity;
      }
    }
    return null;
  }

  private static StatedFigures of(List<KeyResult> keyResults, Plan plan) {
    StatedFigures figures = new StatedFigures();
    keyResults.forEach(keyResult -> figures.add(keyResult, plan));
    return figures;
  }

  private boolean comparable(StatedQuantity quantity) {
    for (Known one : known) {
      if (sameSort(quantity.unit(), one.unit())) {
        return true;
      }
    }
    return false;
  }

  private boolean knows(StatedQuantity quantity) {
    for (Known one : known) {
      if (isAmong(quantity.value(), one.levels()) || isAmong(quantity.value(), one.changes())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a level in the text's unit can be one of the metric's; true where either says none. */
  private static boolean sameSort(@Nullable String stated, @Nullable UnitKind unit) {
    if (stated == null || unit == null) {
      return true;
    }
    return switch (unit) {
      case PERCENT, PERCENTAGE_POINT -> !isTime(stated) && !isMoney(stated);
      case DURATION -> !isShare(stated) && !isMoney(stated);
      case MONEY -> !isShare(stated) && !isTime(stated);
      case COUNT -> !isShare(stated) && !isTime(stated) && !isMoney(stated);
      case POINTS, RATIO, CUSTOM -> true;
    };
  }

  private static boolean isShare(String unit) {
    return unit.equals("%") || unit.equals("pp");
  }

  private static boolean isTime(String unit) {
    return switch (unit) {
      case "ms", "min", "hour", "day" -> true;
      default -> false;
    };
  }

  private static boolean isMoney(String unit) {
    return unit.equals("USD") || unit.equals("CNY");
  }

  private static Known of(Measure measure, Plan plan) {
    Target target = measure.target();
    List<BigDecimal> levels = new ArrayList<>();
    List<BigDecimal> changes = new ArrayList<>();
    BigDecimal baseline = TargetFacts.baseline(target);
    BigDecimal goal = TargetFacts.goal(target);
    add(levels, goal);
    add(levels, baseline);
    if (target instanceof Target.Between t) {
      levels.add(t.low());
      levels.add(t.high());
    }
    if (target instanceof Target.ChangeBy t) {
      changes.add(t.by());
    }
    if (goal != null && baseline != null) {
      BigDecimal change = goal.subtract(baseline);
      changes.add(change);
      if (baseline.signum() != 0) {
        changes.add(change.multiply(HUNDRED).divide(baseline, 3, RoundingMode.HALF_UP));
      }
    }
    UnitKind unit =
        measure
            .metric()
            .flatMap(plan::metric)
            .map(Metric::unit)
            .map(one -> one.kind())
            .orElse(null);
    return new Known(levels, changes, unit);
  }

  private static void add(List<BigDecimal> list, @Nullable BigDecimal number) {
    if (number != null) {
      list.add(number);
    }
  }

  private static boolean isAmong(BigDecimal stated, List<BigDecimal> numbers) {
    BigDecimal figure = stated.abs();
    for (BigDecimal number : numbers) {
      BigDecimal other = number.abs();
      if (figure.compareTo(other) == 0 || rounded(figure, other)) {
        return true;
      }
      for (BigDecimal factor : FACTORS) {
        if (figure.compareTo(other.multiply(factor)) == 0
            || figure.multiply(factor).compareTo(other) == 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** A third is 33.3 in a text; 42 to 50 is called 19 % more: what has more digits is rounded. */
  private static boolean rounded(BigDecimal stated, BigDecimal exact) {
    int digits = Math.max(stated.scale(), 0);
    return exact.scale() > Math.max(digits, 1)
        && exact.setScale(digits, RoundingMode.HALF_UP).compareTo(stated) == 0;
  }
}
