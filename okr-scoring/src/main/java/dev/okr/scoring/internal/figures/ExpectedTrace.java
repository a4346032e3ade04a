package dev.okr.scoring.internal.figures;

import dev.okr.scoring.internal.expect.Clock;
import dev.okr.scoring.internal.expect.Expecting;
import dev.okr.scoring.internal.number.Calendar;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.internal.score.Evaluator;
import dev.okr.scoring.internal.sheet.KeyResultResult;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntFunction;

/** What was expected and how it was found, read from the decision that scoring makes. */
public final class ExpectedTrace {

  private final CompiledPlan plan;
  private final Calendar calendar;
  private final Expecting expecting;
  private final IntFunction<KeyResultResult> results;

  ExpectedTrace(CompiledPlan plan, Evaluator evaluator, IntFunction<KeyResultResult> results) {
    this.plan = plan;
    this.calendar = evaluator.calendar();
    this.expecting = evaluator.keyResults().expecting();
    this.results = results;
  }

  /** The kinds of expectation. */
  public enum Kind {
    /** Nothing is expected. */
    NOTHING,
    /** All of it, on every day. */
    ALWAYS,
    /** All of it, from the first day. */
    FROM_START,
    /** In proportion to the days that passed. */
    LINEAR,
    /** All of it, on the last day. */
    AT_END,
    /** Between points. */
    CHECKPOINTS,
    /** By due dates. */
    DUE_DATES
  }

  /**
   * What was expected, and how it was found.
   *
   * @param kind how
   * @param score the score
   * @param on the day of which it is expected
   * @param judgedOn the day by which the goal is judged: the day asked for, the last day of what is
   *     done or over, of what is out the day it went
   * @param from the day from which time is counted; empty if there is none
   * @param end the last day; empty if there is none
   * @param passed the days that passed, as the policy counts them
   * @param whole the days there are
   * @param line the checkpoints between which it lies; empty for other kinds
   */
  public record Expectation(
      Kind kind,
      long score,
      LocalDate on,
      LocalDate judgedOn,
      Optional<LocalDate> from,
      Optional<LocalDate> end,
      BigDecimal passed,
      BigDecimal whole,
      Optional<Line> line) {}

  /**
   * Two checkpoints that follow each other, the same one twice behind the last.
   *
   * @param from the day of the earlier one
   * @param fromScore its score
   * @param to the day of the later one
   * @param toScore its score
   */
  public record Line(LocalDate from, BigDecimal fromScore, LocalDate to, BigDecimal toScore) {}

  /** What is expected of a measure. */
  public Expectation expectedOf(int k, int m) {
    KeyResultResult found = results.apply(k);
    return expectation(found.expectedOf().get(m - plan.firstMeasure[k]), found.clock());
  }

  private Expectation expectation(Expecting.Expected expected, Clock clock) {
    boolean counts = expected.kind() == Expecting.Kind.LINEAR && !clock.isOpen();
    BigDecimal[] days = {BigDecimal.ZERO, BigDecimal.ONE};
    if (counts) {
      days =
          calendar.passedAndWhole(
              expected.from(), Math.max(expected.from(), clock.end()), clock.end());
      days[0] =
          expected.day() >= clock.end()
              ? days[1]
              : expected.day() < expected.from()
                  ? BigDecimal.ZERO
                  : calendar.passedAndWhole(expected.from(), expected.day(), clock.end())[0];
    }
    return new Expectation(
        Kind.valueOf(expected.kind().name()),
        expected.score(),
        LocalDate.ofEpochDay(expected.day()),
        LocalDate.ofEpochDay(clock.paceDay()),
        date(expected.from()),
        date(clock.end()),
        days[0],
        days[1],
        Optional.ofNullable(expected.line())
            .map(
                line ->
                    new Line(
                        LocalDate.ofEpochDay(line.from()),
                        line.fromScore(),
                        LocalDate.ofEpochDay(line.to()),
                        line.toScore())));
  }

  /** What a key result of contributors states of itself; empty if it states nothing. */
  public Optional<Expectation> statedAlone(int k) {
    KeyResultResult found = results.apply(k);
    return Optional.ofNullable(expecting.statedAlone(k, found.clock()))
        .map(expected -> expectation(expected, found.clock()));
  }

  private static Optional<LocalDate> date(int epochDay) {
    return epochDay == CompiledPlan.NO_DAY
        ? Optional.empty()
        : Optional.of(LocalDate.ofEpochDay(epochDay));
  }
}
