package dev.okr.scoring.forecast.engine;

import dev.okr.core.metric.Refresh;
import dev.okr.scoring.internal.measure.Dated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values in equal steps of time: the usual gap between them is a step, and a longer gap so many of
 * them. Values of nearly every day become weekly ones once there are some weeks, which takes the
 * rhythm of the week out of them.
 */
final class Track {

  /** More than two years of weeks say no more of the next quarter. */
  private static final int MOST = 104;

  private static final int WEEK = 7;
  private static final int NEARLY_DAILY = 3;
  private static final int SOME_WEEKS = 28;

  private final double[] values;
  private final int[] gaps;
  private final double step;
  private final int lastDay;

  private Track(double[] values, int[] days, double step) {
    int from = Math.max(0, values.length - MOST);
    this.values = Arrays.copyOfRange(values, from, values.length);
    this.gaps = new int[this.values.length];
    for (int i = 1; i < gaps.length; i++) {
      gaps[i] = steps(days[from + i] - days[from + i - 1], step);
    }
    this.step = step;
    this.lastDay = days[days.length - 1];
  }

  /** The states of a level, the last of each day; {@code null} without values. */
  static @Nullable Track ofLevels(List<Dated> history, Optional<Refresh> refresh) {
    return history.isEmpty() ? null : ofSequence(Sequence.lastOfDays(history).thinned(), refresh);
  }

  /** The amounts of periods, those of a day added up; {@code null} without values. */
  static @Nullable Track ofAmounts(List<Dated> history, Optional<Refresh> refresh) {
    return history.isEmpty() ? null : ofSequence(Sequence.sumOfDays(history).summed(), refresh);
  }

  private static Track ofSequence(Sequence sequence, Optional<Refresh> refresh) {
    return new Track(sequence.values(), sequence.days(), sequence.usualGap(refresh));
  }

  /**
   * What a counter grew by a step.
   *
   * @param dayBefore the day on whose evening it stood at 0
   */
  static @Nullable Track ofCounter(List<Dated> history, int dayBefore, Optional<Refresh> refresh) {
    if (history.isEmpty()) {
      return null;
    }
    List<Dated> since = new ArrayList<>();
    since.add(new Dated(dayBefore, BigDecimal.ZERO));
    since.addAll(history);
    Sequence counted = Sequence.lastOfDays(since).thinned();
    double step = counted.usualGap(refresh);
    int count = counted.values().length - 1;
    if (count == 0) {
      return null;
    }
    double[] grown = new double[count];
    for (int i = 0; i < count; i++) {
      int days = counted.days()[i + 1] - counted.days()[i];
      grown[i] = (counted.values()[i + 1] - counted.values()[i]) * step / days;
    }
    return new Track(grown, Arrays.copyOfRange(counted.days(), 1, count + 1), step);
  }

  private static int steps(int days, double step) {
    return (int) Math.max(1, days / step + 0.5);
  }

  double[] values() {
    return values;
  }

  int[] gaps() {
    return gaps;
  }

  /** How many days a step has. */
  double step() {
    return step;
  }

  /** The day of the newest value. */
  int lastDay() {
    return lastDay;
  }

  /** How many steps a day lies after the newest value. */
  double stepsTo(int day) {
    return Math.max(0, day - lastDay) / step;
  }

  double last() {
    return values[values.length - 1];
  }

  double mean() {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  double smallest() {
    double smallest = values[0];
    for (double value : values) {
      smallest = Math.min(smallest, value);
    }
    return smallest;
  }

  double largest() {
    double largest = values[0];
    for (double value : values) {
      largest = Math.max(largest, value);
    }
    return largest;
  }

  /** Whether they are whole numbers. */
  boolean isWhole() {
    for (double value : values) {
      if (value != StrictMath.rint(value)) {
        return false;
      }
    }
    return true;
  }

  /** Days, each once, with a value. */
  private record Sequence(List<Dated> dated) {

    static Sequence lastOfDays(List<Dated> history) {
      List<Dated> kept = new ArrayList<>();
      for (Dated value : history) {
        if (!kept.isEmpty() && kept.get(kept.size() - 1).day() == value.day()) {
          kept.remove(kept.size() - 1);
        }
        kept.add(value);
      }
      return new Sequence(kept);
    }

    static Sequence sumOfDays(List<Dated> history) {
      List<Dated> kept = new ArrayList<>();
      for (Dated value : history) {
        int end = kept.size() - 1;
        if (end >= 0 && kept.get(end).day() == value.day()) {
          kept.set(end, new Dated(value.day(), kept.get(end).amount().add(value.amount())));
        } else {
          kept.add(value);
        }
      }
      return new Sequence(kept);
    }

    private int first() {
      return dated.get(0).day();
    }

    private int last() {
      return dated.get(dated.size() - 1).day();
    }

    private boolean isNearlyDaily() {
      return last() - first() >= SOME_WEEKS && usualGap(Optional.empty()) <= NEARLY_DAILY;
    }

    /** One value of each week, counted back from the newest day. */
    Sequence thinned() {
      if (!isNearlyDaily()) {
        return this;
      }
      List<Dated> kept = new ArrayList<>();
      int week = -1;
      for (int i = dated.size() - 1; i >= 0; i--) {
        int of = (last() - dated.get(i).day()) / WEEK;
        if (of != week) {
          kept.add(dated.get(i));
          week = of;
        }
      }
      Collections.reverse(kept);
      return new Sequence(kept);
    }

    /** The sums of whole weeks, counted back from the newest day. */
    Sequence summed() {
      if (!isNearlyDaily()) {
        return this;
      }
      int weeks = (last() - first() + 1) / WEEK;
      List<Dated> sums = new ArrayList<>();
      for (int week = weeks - 1; week >= 0; week--) {
        sums.add(new Dated(last() - week * WEEK, BigDecimal.ZERO));
      }
      for (Dated value : dated) {
        int at = weeks - 1 - (last() - value.day()) / WEEK;
        if (at >= 0) {
          sums.set(at, new Dated(sums.get(at).day(), sums.get(at).amount().add(value.amount())));
        }
      }
      return new Sequence(sums);
    }

    double[] values() {
      return dated.stream().mapToDouble(one -> one.amount().doubleValue()).toArray();
    }

    int[] days() {
      return dated.stream().mapToInt(Dated::day).toArray();
    }

    /** The median gap in days; of one value what its metric's refresh says, else a week. */
    double usualGap(Optional<Refresh> refresh) {
      if (dated.size() < 2) {
        return refresh.map(Sequence::daysOf).orElse(WEEK);
      }
      int[] days = days();
      int[] between = new int[days.length - 1];
      for (int i = 0; i < between.length; i++) {
        between[i] = days[i + 1] - days[i];
      }
      Arrays.sort(between);
      int middle = between.length / 2;
      return between.length % 2 == 1
          ? between[middle]
          : (between[middle - 1] + between[middle]) / 2.0;
    }

    private static int daysOf(Refresh refresh) {
      return switch (refresh) {
        case DAILY -> 1;
        case WEEKLY -> WEEK;
        case MONTHLY -> 30;
      };
    }
  }
}
