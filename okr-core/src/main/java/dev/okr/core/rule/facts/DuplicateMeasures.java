package dev.okr.core.rule.facts;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.MetricId;
import dev.okr.core.plan.Plan;
import dev.okr.core.time.CycleId;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds measures that aim at the same: metric and target, in one cycle. A plan of a million key
 * results has hardly any, so only a number is kept for each measure (8 bytes); those whose numbers
 * are equal are looked at again, in full.
 */
public final class DuplicateMeasures {

  private static final long MIX = 0x9E3779B97F4A7C15L;

  private long[] marks = new long[64];
  private int size;

  /**
   * Several key results that aim at the same.
   *
   * @param cycle where
   * @param metric what they measure
   * @param keyResults which ones, at least two
   */
  public record Shared(CycleId cycle, MetricId metric, SortedSet<KeyResultId> keyResults) {}

  public void add(CycleId cycle, MetricId metric, Target target) {
    if (size == marks.length) {
      marks = Arrays.copyOf(marks, size * 2);
    }
    marks[size++] = mark(cycle, metric, target);
  }

  /** The aims that several key results have. */
  public Iterable<Shared> shared(Plan plan) {
    long[] suspects = repeated();
    Map<String, Shared> byAim = new HashMap<>();
    if (suspects.length > 0) {
      for (Objective objective : plan.objectives()) {
        objective.cycle().ifPresent(cycle -> collect(objective, cycle, suspects, byAim));
      }
      byAim.values().removeIf(shared -> shared.keyResults().size() < 2);
    }
    return byAim.values();
  }

  private static void collect(
      Objective objective, CycleId cycle, long[] suspects, Map<String, Shared> byAim) {
    for (KeyResult keyResult : objective.keyResults()) {
      for (Measure measure : keyResult.measures()) {
        if (measure.metric().isEmpty()) {
          continue;
        }
        MetricId metric = measure.metric().get();
        Target target = measure.target();
        if (Arrays.binarySearch(suspects, mark(cycle, metric, target)) >= 0) {
          byAim
              .computeIfAbsent(
                  name(cycle, metric, target), any -> new Shared(cycle, metric, new TreeSet<>()))
              .keyResults()
              .add(keyResult.id());
        }
      }
    }
  }

  /**
   * A text for each aim, because the hash codes of small numbers clash so much that a map by target
   * is quadratic. No id has a line break, so the parts can't run into each other.
   */
  private static String name(CycleId cycle, MetricId metric, Target target) {
    StringBuilder name = new StringBuilder(cycle.value());
    name.append('\n').append(metric.value()).append('\n');
    if (target instanceof Target.FromTo t) {
      numbers(name.append("fromTo"), t.from(), t.to());
    } else if (target instanceof Target.ChangeBy t) {
      numbers(name.append("changeBy").append(t.unit()), t.by(), t.reference());
      name.append(t.period());
    } else if (target instanceof Target.AtLeast t) {
      numbers(name.append("atLeast"), t.value(), t.floor(), t.risk());
    } else if (target instanceof Target.AtMost t) {
      numbers(name.append("atMost"), t.value(), t.ceiling(), t.risk());
    } else if (target instanceof Target.Between t) {
      numbers(name.append("between"), t.low(), t.high(), t.floor(), t.ceiling());
    } else {
      name.append(target);
    }
    return name.toString();
  }

  /** Plain, because a number remembers its other text for good, and they are the plan's. */
  private static void numbers(StringBuilder name, @Nullable BigDecimal... numbers) {
    for (BigDecimal number : numbers) {
      name.append(' ').append(number == null ? "-" : number.toPlainString());
    }
  }

  private long[] repeated() {
    long[] sorted = Arrays.copyOf(marks, size);
    Arrays.sort(sorted);
    int count = 0;
    for (int i = 1; i < size; i++) {
      boolean again = sorted[i] == sorted[i - 1];
      if (again && (count == 0 || sorted[count - 1] != sorted[i])) {
        sorted[count++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, count);
  }

  private static long mark(CycleId cycle, MetricId metric, Target target) {
    long mark = mixed(cycle.value().hashCode(), metric.value().hashCode());
    if (target instanceof Target.FromTo t) {
      return mixed(mixed(mark, t.from().hashCode()), t.to().hashCode());
    } else if (target instanceof Target.Between t) {
      return mixed(mixed(mark, t.low().hashCode()), ~t.high().hashCode());
    }
    return mixed(mark, target.hashCode());
  }

  private static long mixed(long mark, long more) {
    long mixed = (mark ^ more) * MIX;
    return mixed ^ (mixed >>> 32);
  }
}
