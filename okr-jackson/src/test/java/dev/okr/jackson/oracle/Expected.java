package dev.okr.jackson.oracle;

import dev.okr.jackson.oracle.Target.Milestone;
import dev.okr.jackson.oracle.Target.Milestones;
import java.time.LocalDate;
import java.util.List;

/** What is expected of a key result's measures, and of a key result set by hand (section 6). */
final class Expected {
  private final World world;
  private final KeyResult keyResult;
  private final Standing standing;
  private final LocalDate paceDay;

  Expected(World world, KeyResult keyResult, Standing standing) {
    this.world = world;
    this.keyResult = keyResult;
    this.standing = standing;
    this.paceDay = world.paceDay(keyResult, standing);
  }

  /** "Expected x of a measure, unless its key result states" it. */
  Fraction of(Measured measured) {
    LocalDate day = judgedDay(measured);
    if (keyResult.expected() != null) {
      return stated(day, measured);
    }
    if (world.policy().unstatedExpectsOne()) {
      return Fraction.ONE;
    }
    if (measured.holds()) {
      return holding(day);
    }
    if (keyResult.span().isOpen()) {
      return Fraction.ZERO;
    }
    if (measured.target() instanceof Target.Done) {
      return atEnd(day);
    }
    if (measured.target() instanceof Milestones milestones && hasDue(milestones)) {
      return due(milestones, day, measured);
    }
    return elapsed(day, measured).r9();
  }

  /** "A key result of contributors that states one has that"; null: it states none. */
  Fraction statedAlone() {
    return keyResult.expected() == null ? null : stated(paceDay, null);
  }

  /**
   * "Without an expectation it has the one its key result states, else linear over its span (times
   * ambition where it has measures)" (section 4).
   */
  Fraction ofAdjusted(List<Measured> measured) {
    Measured only = measured.size() == 1 ? measured.get(0) : null;
    Fraction x =
        keyResult.expected() == null
            ? Elapsed.on(paceDay, keyResult.span(), null, world.policy()).r9()
            : stated(paceDay, only);
    return measured.isEmpty() ? x : timesAmbition(x);
  }

  /** "Policy expectedBy multiplies by ambition once, at the key result that has measures". */
  Fraction timesAmbition(Fraction expected) {
    return expected.times(world.policy().ambitionFactor(keyResult.ambition())).r9();
  }

  private Fraction stated(LocalDate day, Measured measured) {
    if (keyResult.span().isOpen()) {
      return Fraction.ZERO;
    }
    return switch (keyResult.expected().kind()) {
      case LINEAR -> elapsed(day, measured).r9();
      case AT_END -> atEnd(day);
      case NONE -> Fraction.ZERO;
      case CHECKPOINTS -> checkpoints(measured).on(day);
    };
  }

  private Checkpoints checkpoints(Measured measured) {
    Measured only = keyResult.measures().size() == 1 ? measured : null;
    return new Checkpoints(
        keyResult.expected().checkpoints(), keyResult.span(), only, world.policy());
  }

  /**
   * Policy {@code expectedOn: value}: "before the last day, if the measure's newest value is not
   * stale ..., x is that of the newest value's date, or of the day its clock starts if that is
   * later. Not for milestones, done, successRatio, streak".
   */
  private LocalDate judgedDay(Measured measured) {
    boolean today =
        !world.policy().expectedOnValue()
            || world.isEnded(keyResult, standing)
            || measured.target().isWork()
            || measured.measure().isRatio()
            || measured.observation().newest() == null;
    if (today || !new Freshness(world, keyResult, standing).isFresh(measured)) {
      return paceDay;
    }
    LocalDate newest = keyResult.span().notBeforeFirst(measured.observation().newest().on());
    LocalDate clock = clock(measured);
    return clock != null && clock.isAfter(newest) ? clock : newest;
  }

  /** The day from which the measure's clock counts anew, where it is a clock that counts. */
  private LocalDate clock(Measured measured) {
    Expectation expected = keyResult.expected();
    boolean linear = expected == null || expected.kind() == Expectation.Kind.LINEAR;
    return measured != null && linear ? measured.targets().clock() : null;
  }

  private Fraction elapsed(LocalDate day, Measured measured) {
    return Elapsed.on(day, keyResult.span(), clock(measured), world.policy());
  }

  /** "Hold all the time: 1 from the first day"; expected also without a first or last day. */
  private Fraction holding(LocalDate day) {
    return keyResult.span().isNotBegunOn(day) ? Fraction.ZERO : Fraction.ONE;
  }

  /** "atEnd (0 until the last day)". */
  private Fraction atEnd(LocalDate day) {
    return keyResult.span().isOverOn(day) ? Fraction.ONE : Fraction.ZERO;
  }

  private static boolean hasDue(Milestones milestones) {
    return milestones.items().stream().anyMatch(item -> item.due() != null);
  }

  /**
   * "Milestones that all have a due: weight of those due before d / all, on the last day 1; with
   * some: those without are linear by weight".
   */
  private Fraction due(Milestones milestones, LocalDate day, Measured measured) {
    Fraction all = Progress.total(milestones);
    if (keyResult.span().isOverOn(day)) {
      return Fraction.ONE;
    }
    Fraction elapsed = elapsed(day, measured);
    Fraction expected = Fraction.ZERO;
    for (Milestone item : milestones.items()) {
      boolean isDue = item.due() != null && item.due().isBefore(day);
      Fraction share = item.due() == null ? elapsed : isDue ? Fraction.ONE : Fraction.ZERO;
      expected = expected.plus(share.times(item.weight()));
    }
    return expected.dividedBy(all).r9();
  }
}
