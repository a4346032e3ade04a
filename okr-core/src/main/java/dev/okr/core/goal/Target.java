package dev.okr.core.goal;

import dev.okr.core.internal.Arguments;
import dev.okr.core.value.Decimals;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a measure must reach. Every number is in the unit of the measure's metric and normalised.
 *
 * <pre>{@code
 * Target.fromTo("5", "2");      // falls from 5 to 2
 * Target.atLeast("97", "94");   // 97 meets it; 94 is where partial progress begins
 * Target.changeBy("-15", ChangeUnit.PERCENT, "400"); // to 340
 * Target.milestones("contract", "pilot", "launch");
 * }</pre>
 *
 * <p>Texts for numbers are decimal numerals; anything else is a {@link NumberFormatException} that
 * names the parameter. A target that makes no sense (a baseline equal to the goal, a band upside
 * down, milestones all of weight 0) can be written down: it is a finding of the rule book, because
 * people write such targets.
 */
public sealed interface Target {

  /**
   * From a baseline to a goal, either direction.
   *
   * @param from the baseline, where progress is 0
   * @param to the goal, where progress is 1
   */
  record FromTo(BigDecimal from, BigDecimal to) implements Target {
    /** Normalises both. */
    public FromTo {
      from = Arguments.normalised(from, "from");
      to = Arguments.normalised(to, "to");
    }
  }

  /**
   * A change against a reference, such as -15 % on last quarter.
   *
   * @param by the change, signed
   * @param unit what the change is stated in
   * @param reference the value it is a change of; {@code null} if nobody stated it, which is a
   *     finding and makes the measure unscorable
   * @param period when the reference was measured, such as "2025Q4"; {@code null} if not stated
   */
  record ChangeBy(
      BigDecimal by, ChangeUnit unit, @Nullable BigDecimal reference, @Nullable String period)
      implements Target {
    /**
     * Normalises the numbers.
     *
     * @throws dev.okr.core.value.LimitException if the period is too long or holds half a character
     */
    public ChangeBy {
      by = Arguments.normalised(by, "by");
      Objects.requireNonNull(unit, "unit");
      reference = normaliseNullable(reference);
      Arguments.text(period);
    }
  }

  /**
   * At least a value; the value itself meets it unless it is strict.
   *
   * @param value the bound
   * @param floor the value below the bound from which partial progress counts; {@code null} for
   *     none
   * @param risk the value at which a broken bound turns from yellow to red, for policies that know
   *     it; {@code null} for none
   * @param strict whether the value itself doesn't meet it
   */
  record AtLeast(
      BigDecimal value, @Nullable BigDecimal floor, @Nullable BigDecimal risk, boolean strict)
      implements Target {
    /** Normalises the numbers. */
    public AtLeast {
      value = Arguments.normalised(value, "value");
      floor = normaliseNullable(floor);
      risk = normaliseNullable(risk);
    }

    /** One that includes its bound. */
    public AtLeast(BigDecimal value, @Nullable BigDecimal floor, @Nullable BigDecimal risk) {
      this(value, floor, risk, false);
    }
  }

  /**
   * At most a value; the value itself meets it unless it is strict.
   *
   * @param value the bound
   * @param ceiling the value above the bound from which partial progress counts; {@code null} for
   *     none
   * @param risk the value at which a broken bound turns from yellow to red, for policies that know
   *     it; {@code null} for none
   * @param strict whether the value itself doesn't meet it
   */
  record AtMost(
      BigDecimal value, @Nullable BigDecimal ceiling, @Nullable BigDecimal risk, boolean strict)
      implements Target {
    /** Normalises the numbers. */
    public AtMost {
      value = Arguments.normalised(value, "value");
      ceiling = normaliseNullable(ceiling);
      risk = normaliseNullable(risk);
    }

    /** One that includes its bound. */
    public AtMost(BigDecimal value, @Nullable BigDecimal ceiling, @Nullable BigDecimal risk) {
      this(value, ceiling, risk, false);
    }
  }

  /**
   * Within a band, both ends included unless it is strict.
   *
   * @param low the lower end
   * @param high the upper end
   * @param floor the value below {@code low} from which partial progress counts; {@code null} for
   *     none
   * @param ceiling the value above {@code high} from which partial progress counts; {@code null}
   *     for none
   * @param strict whether the ends themselves don't meet it
   */
  record Between(
      BigDecimal low,
      BigDecimal high,
      @Nullable BigDecimal floor,
      @Nullable BigDecimal ceiling,
      boolean strict)
      implements Target {
    /** Normalises the numbers. */
    public Between {
      low = Arguments.normalised(low, "low");
      high = Arguments.normalised(high, "high");
      floor = normaliseNullable(floor);
      ceiling = normaliseNullable(ceiling);
    }

    /** One that includes both ends. */
    public Between(
        BigDecimal low, BigDecimal high, @Nullable BigDecimal floor, @Nullable BigDecimal ceiling) {
      this(low, high, floor, ceiling, false);
    }
  }

  /**
   * Scores agreed for some values, straight lines between them.
   *
   * @param points the points, {@code at} strictly rising or strictly falling, {@code score} never
   *     falling; a list that isn't so is a finding and makes the measure unscorable
   * @param steps whether only the score of the last point reached counts, instead of straight lines
   */
  record Grades(List<GradePoint> points, boolean steps) implements Target {
    /** Copies the list. */
    public Grades {
      points = Arguments.copy(points, "points");
    }

    /** Straight lines between the points. */
    public Grades(List<GradePoint> points) {
      this(points, false);
    }
  }

  /**
   * Steps that are done or not.
   *
   * @param items the steps, each id once
   */
  record Milestones(List<Milestone> items) implements Target {
    /**
     * Copies and checks.
     *
     * @throws IllegalArgumentException if an id occurs twice
     */
    public Milestones {
      items = Arguments.copy(items, "items");
      Set<MilestoneId> seen = new HashSet<>();
      for (Milestone item : items) {
        if (!seen.add(item.id())) {
          throw new IllegalArgumentException("a milestone's id occurs once (" + item.id() + ")");
        }
      }
    }
  }

  /**
   * How far a piece of work is, 0 to 100, by somebody's judgement; no metric is needed. It is a
   * finding (OKR-216), because a judgement is not a measurement.
   */
  record Completion() implements Target {}

  /** Done or not done. */
  record Done() implements Target {
    /** The id by which a check-in's {@code done} list names the only step there is. */
    public static final MilestoneId ID = MilestoneId.of("done");
  }

  /** From a baseline to a goal. */
  static Target fromTo(String from, String to) {
    return new FromTo(Arguments.decimal(from, "from"), Arguments.decimal(to, "to"));
  }

  /** A change of a reference. */
  static Target changeBy(String by, ChangeUnit unit, String reference) {
    return new ChangeBy(
        Arguments.decimal(by, "by"), unit, Arguments.decimal(reference, "reference"), null);
  }

  /** At least a value, all or nothing. */
  static Target atLeast(String value) {
    return new AtLeast(Arguments.decimal(value, "value"), null, null);
  }

  /** At least a value, with partial progress from the floor. */
  static Target atLeast(String value, String floor) {
    return new AtLeast(Arguments.decimal(value, "value"), Arguments.decimal(floor, "floor"), null);
  }

  /** At most a value, all or nothing. */
  static Target atMost(String value) {
    return new AtMost(Arguments.decimal(value, "value"), null, null);
  }

  /** At most a value, with partial progress from the ceiling. */
  static Target atMost(String value, String ceiling) {
    return new AtMost(
        Arguments.decimal(value, "value"), Arguments.decimal(ceiling, "ceiling"), null);
  }

  /** Within a band, all or nothing. */
  static Target between(String low, String high) {
    return new Between(Arguments.decimal(low, "low"), Arguments.decimal(high, "high"), null, null);
  }

  /** Steps of weight 1 each. */
  static Target milestones(String... ids) {
    return new Milestones(Arguments.each(ids, Milestone::of, "ids"));
  }

  /** How far a piece of work is, in per cent, by somebody's judgement. */
  static Target completion() {
    return new Completion();
  }

  /** Done or not done. */
  static Target done() {
    return new Done();
  }

  /**
   * Whether it is a bound that holds all the time: at least, at most or between, without a floor or
   * ceiling from which partial progress counts.
   */
  default boolean holdsAllTheTime() {
    if (this instanceof AtLeast t) {
      return t.floor() == null;
    }
    if (this instanceof AtMost t) {
      return t.ceiling() == null;
    }
    return this instanceof Between t && t.floor() == null && t.ceiling() == null;
  }

  private static @Nullable BigDecimal normaliseNullable(@Nullable BigDecimal number) {
    return number == null ? null : Decimals.normalise(number);
  }
}
