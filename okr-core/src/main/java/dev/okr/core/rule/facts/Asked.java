package dev.okr.core.rule.facts;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.State;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.StateChanged;
import dev.okr.core.rule.RuleContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Of whom news is expected: nobody is asked about what is out, finished, closed or judged. */
public final class Asked {

  private Asked() {}

  /** Whether the key result runs on the day, and news of it is expected. */
  public static boolean isAsked(
      RuleContext context, Objective objective, KeyResult keyResult, LocalDate on) {
    LocalDate start = Spans.startOf(context, objective, keyResult);
    LocalDate end = Spans.endOf(context, objective, keyResult);
    boolean runs = (start == null || !on.isBefore(start)) && (end == null || !on.isAfter(end));
    return runs
        && isActive(context, objective, keyResult)
        && !isClosed(context, objective)
        && !isSetByHand(context, objective, keyResult)
        && !isReached(context, keyResult, end != null && !on.isBefore(end));
  }

  /**
   * Whether the key result's cycle is looked back at on the day, the one on which it is closed or,
   * while it is open, its last, and more news of it would have helped: it is neither out nor done,
   * reached or settled by hand before.
   */
  public static boolean isReviewed(
      RuleContext context, Objective objective, KeyResult keyResult, LocalDate on) {
    boolean isThatDay =
        objective
            .cycle()
            .flatMap(JournalIndex.of(context)::closed)
            .map(closed -> closed.on().equals(on))
            .orElseGet(() -> on.equals(Spans.endOf(context, objective, keyResult)));
    return isThatDay
        && isActive(context, objective, keyResult)
        && !isReached(context, keyResult, true)
        && JournalIndex.of(context)
            .adjusted(GoalRef.to(keyResult.id()))
            .filter(word -> word.score().isPresent() && word.on().isBefore(on))
            .isEmpty();
  }

  /** The days from the first on, on which there was news of a key result, in order. */
  public static SortedSet<LocalDate> daysOfNews(
      RuleContext context, KeyResult keyResult, LocalDate first) {
    SortedSet<LocalDate> days = new TreeSet<>();
    JournalIndex.of(context).checkIns(keyResult.id()).forEach(checkIn -> days.add(checkIn.on()));
    for (Measure measure : keyResult.measures()) {
      measure
          .metric()
          .ifPresent(
              metric ->
                  JournalIndex.of(context)
                      .readings(metric)
                      .forEach(reading -> days.add(reading.on())));
    }
    return days.tailSet(first);
  }

  /** Whether key result and objective are active: neither out nor done. */
  public static boolean isActive(RuleContext context, Objective objective, KeyResult keyResult) {
    JournalIndex index = JournalIndex.of(context);
    return index.state(GoalRef.to(objective.id()), objective.state()) == State.ACTIVE
        && index.state(GoalRef.to(keyResult.id()), keyResult.state()) == State.ACTIVE;
  }

  public static boolean isOut(RuleContext context, Objective objective) {
    return JournalIndex.of(context).state(GoalRef.to(objective.id()), objective.state()).isOut();
  }

  public static boolean isClosed(RuleContext context, Objective objective) {
    return objective.cycle().flatMap(JournalIndex.of(context)::closed).isPresent();
  }

  /** Whether the cycle was closed, or the last day of the key result has come. */
  public static boolean isOver(RuleContext context, Objective objective, KeyResult keyResult) {
    LocalDate on = context.on().orElse(null);
    LocalDate end = Spans.endOf(context, objective, keyResult);
    return isClosed(context, objective) || (on != null && end != null && !on.isBefore(end));
  }

  /** The day since which key result and objective are active again; {@code null} if always. */
  public static @Nullable LocalDate activeSince(
      RuleContext context, Objective objective, KeyResult keyResult) {
    LocalDate since = null;
    for (GoalRef goal : List.of(GoalRef.to(objective.id()), GoalRef.to(keyResult.id()))) {
      LocalDate day = JournalIndex.of(context).stateChange(goal).map(StateChanged::on).orElse(null);
      since = since == null || (day != null && day.isAfter(since)) ? day : since;
    }
    return since;
  }

  /** Whether somebody has set the score, so that it doesn't hang on more values. */
  public static boolean isSetByHand(RuleContext context, Objective objective, KeyResult keyResult) {
    ScoreAdjusted word = JournalIndex.of(context).adjusted(GoalRef.to(keyResult.id())).orElse(null);
    return word != null
        && word.score().isPresent()
        && !isOnlyGraded(context, objective, keyResult, word)
        && (word.sticky() || !hasValueAfter(JournalIndex.of(context), keyResult, word.on()));
  }

  /** A grade at the end doesn't make up for a key result that nobody looked at before. */
  private static boolean isOnlyGraded(
      RuleContext context, Objective objective, KeyResult keyResult, ScoreAdjusted word) {
    LocalDate end = Spans.endOf(context, objective, keyResult);
    return end != null
        && !word.on().isBefore(end)
        && JournalIndex.of(context).checkIns(keyResult.id()).isEmpty();
  }

  private static boolean hasValueAfter(JournalIndex index, KeyResult keyResult, LocalDate day) {
    for (CheckIn checkIn : index.checkIns(keyResult.id())) {
      if (checkIn.on().isAfter(day)
          && (checkIn.value().isPresent() || checkIn.done().isPresent())) {
        return true;
      }
    }
    for (Measure measure : keyResult.measures()) {
      List<Reading> readings = measure.metric().map(index::readings).orElse(List.of());
      if (!readings.isEmpty() && readings.get(readings.size() - 1).on().isAfter(day)) {
        return true;
      }
    }
    return false;
  }

  /** A level that must hold all the time is reached on the last day and not before. */
  private static boolean isReached(RuleContext context, KeyResult keyResult, boolean isLastDay) {
    return context.hasScores()
        && context
            .score(GoalRef.to(keyResult.id()))
            .filter(score -> score.compareTo(BigDecimal.ONE) >= 0)
            .isPresent()
        && (isLastDay || keyResult.measures().stream().noneMatch(Asked::holds));
  }

  private static boolean holds(Measure measure) {
    return measure.target().holdsAllTheTime()
        && measure.observe().filter(Observation::isRatio).isEmpty();
  }
}
