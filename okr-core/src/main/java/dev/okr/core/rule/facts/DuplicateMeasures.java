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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** A measure that may aim at the same as another, and where it stands. */
  private record Suspect(
      CycleId cycle, MetricId metric, Target target, Objective objective, KeyResult keyResult) {

    boolean aimsAsDoes(Suspect other) {
      return cycle.equals(other.cycle)
          && metric.equals(other.metric)
          && target.equals(other.target);
    }
  }

  /**
   * Several key results that aim at the same.
   *
   * @param cycle where
   * @param metric what they measure
   * @param keyResults which ones, at least two, by their ids
   * @param last the last of them
   * @param objective that of the last
   */
  public record Shared(
      CycleId cycle,
      MetricId metric,
      List<KeyResultId> keyResults,
      KeyResult last,
      Objective objective) {}

  public void add(CycleId cycle, MetricId metric, Target target) {
    if (size == marks.length) {
      marks = Arrays.copyOf(marks, size * 2);
    }
    marks[size++] = mark(cycle, metric, target);
  }

  /** The aims that several key results have, in no order. */
  public List<Shared> shared(Plan plan) {
    long[] repeated = repeated();
    List<Shared> shared = new ArrayList<>();
    if (repeated.length > 0) {
      int[] heads = new int[repeated.length + 1];
      Suspect[] suspects = suspects(plan, repeated, heads);
      for (int i = 0; i < repeated.length; i++) {
        share(Arrays.asList(suspects).subList(heads[i], heads[i + 1]), shared);
      }
    }
    return shared;
  }

  /**
   * The measures whose number is that of another, those of one number in a row.
   *
   * @param heads takes where each row begins
   */
  private Suspect[] suspects(Plan plan, long[] repeated, int[] heads) {
    int[] rows = new int[size];
    for (int i = 0; i < size; i++) {
      rows[i] = Arrays.binarySearch(repeated, marks[i]);
      if (rows[i] >= 0) {
        heads[rows[i] + 1]++;
      }
    }
    for (int i = 0; i < repeated.length; i++) {
      heads[i + 1] += heads[i];
    }
    int[] next = heads.clone();
    Suspect[] suspects = new Suspect[heads[repeated.length]];
    int at = 0; // in the order in which the index was made
    for (Objective objective : plan.objectives()) {
      CycleId cycle = objective.cycle().orElse(null);
      if (cycle == null) {
        continue;
      }
      for (KeyResult keyResult : objective.keyResults()) {
        for (Measure measure : keyResult.measures()) {
          MetricId metric = measure.metric().orElse(null);
          if (metric == null) {
            continue;
          }
          int row = rows[at++];
          if (row >= 0) {
            suspects[next[row]++] =
                new Suspect(cycle, metric, measure.target(), objective, keyResult);
          }
        }
      }
    }
    return suspects;
  }

  private static void share(List<Suspect> ofOneMark, List<Shared> shared) {
    Suspect first = ofOneMark.get(0);
    for (Suspect suspect : ofOneMark) {
      if (!suspect.aimsAsDoes(first)) {
        Map<String, List<Suspect>> byAim = new HashMap<>();
        for (Suspect each : ofOneMark) {
          byAim
              .computeIfAbsent(
                  name(each.cycle(), each.metric(), each.target()), any -> new ArrayList<>())
              .add(each);
        }
        byAim.values().forEach(same -> shareAim(same, shared));
        return;
      }
    }
    shareAim(ofOneMark, shared);
  }

  private static void shareAim(List<Suspect> same, List<Shared> shared) {
    same.sort(Comparator.comparing(suspect -> suspect.keyResult().id()));
    List<KeyResultId> ids = new ArrayList<>(same.size());
    for (Suspect suspect : same) {
      KeyResultId id = suspect.keyResult().id();
      if (ids.isEmpty() || !ids.get(ids.size() - 1).equals(id)) {
        ids.add(id);
      }
    }
    if (ids.size() > 1) {
      Suspect last = same.get(same.size() - 1);
      shared.add(new Shared(last.cycle(), last.metric(), ids, last.keyResult(), last.objective()));
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
