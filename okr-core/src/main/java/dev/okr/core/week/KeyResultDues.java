package dev.okr.core.week;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Milestone;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Blocker;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Reading;
import dev.okr.core.metric.Metric;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Subject;
import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one key result asks for on a day, of whomever it asks. */
final class KeyResultDues {

  private final WeekContext context;
  private final Objective objective;
  private final KeyResult keyResult;
  private final DueDays days;
  private final List<CheckIn> checkIns;
  private final MeasureEntries log;
  private final Map<LocalizedText, CheckIn> openBlockers = new LinkedHashMap<>();

  KeyResultDues(WeekContext context, Objective objective, KeyResult keyResult) {
    this.context = context;
    this.objective = objective;
    this.keyResult = keyResult;
    this.days = context.days();
    this.checkIns = context.entries().about(Subject.of(keyResult.id()), CheckIn.class);
    this.log = new MeasureEntries(keyResult, checkIns, context.entries());
    for (CheckIn checkIn : checkIns) {
      for (Blocker blocker : checkIn.blockers()) {
        if (blocker.open()) {
          openBlockers.putIfAbsent(blocker.text(), checkIn);
        } else {
          openBlockers.remove(blocker.text());
        }
      }
    }
  }

  /** The check-in that is due within the week or late. */
  Optional<CheckInDue> checkIn(PartyId through) {
    LocalDate from = context.running().askedFrom(objective, keyResult).orElse(null);
    LocalDate end = context.plan().endOf(keyResult.id()).orElse(null);
    if (from == null) {
      return Optional.empty();
    }
    Optional<LocalDate> last =
        checkIns.isEmpty() ? Optional.empty() : Optional.of(checkIns.get(checkIns.size() - 1).on());
    return context
        .running()
        .checkedDuring(keyResult)
        .flatMap(span -> days.checkIn(span, from, last.filter(day -> !day.isBefore(from))))
        .filter(day -> end == null || !day.isAfter(end))
        .map(
            day -> new CheckInDue(keyResult.id(), through, day, last.orElse(null), days.late(day)));
  }

  /** The value of a measure that is due within the week or late. */
  Optional<ValueDue> value(Measure measure, PartyId through) {
    Metric metric = measure.metric().flatMap(context.plan()::metric).orElse(null);
    LocalDate newest = metric == null ? null : newest(measure, metric);
    LocalDate since = notBeforeStart(newest);
    if (metric == null
        || since == null
        || metric.refresh().isEmpty()
        || measure.valueOf().isPresent()
        || isWithoutValues(log.target(measure, context.on()))) {
      return Optional.empty();
    }
    LocalDate due = days.fresh(since, metric.refresh().get().allowedAgeDays());
    // nobody need be reminded of what a job brings, unless it doesn't
    boolean isAsked =
        Answering.isAutomatic(metric) ? due.isBefore(context.on()) : days.isWithin(due);
    return isAsked
        ? Optional.of(
            new ValueDue(keyResult.id(), measure.id(), through, due, newest, days.late(due)))
        : Optional.empty();
  }

  private @Nullable LocalDate newest(Measure measure, Metric metric) {
    LocalDate typed = log.newest(measure.id()).orElse(null);
    LocalDate read =
        context
            .entries()
            .newest(Subject.of(metric.id()), Reading.class)
            .map(Entry::on)
            .orElse(null);
    return typed == null || (read != null && read.isAfter(typed)) ? read : typed;
  }

  private @Nullable LocalDate notBeforeStart(@Nullable LocalDate newest) {
    LocalDate start = context.plan().startOf(keyResult.id()).orElse(null);
    return newest == null || (start != null && start.isAfter(newest)) ? start : newest;
  }

  private static boolean isWithoutValues(Target target) {
    return target instanceof Target.Milestones || target instanceof Target.Done;
  }

  /** The milestones that are due within the week or late, in the order of the target. */
  List<MilestoneDue> milestones(PartyId through) {
    List<MilestoneDue> all = new ArrayList<>();
    for (Measure measure : keyResult.measures()) {
      if (log.target(measure, context.on()) instanceof Target.Milestones target) {
        for (Milestone step : target.items()) {
          LocalDate due = step.due();
          if (due != null && days.isWithin(due) && !log.done(measure.id()).contains(step.id())) {
            all.add(
                new MilestoneDue(
                    keyResult.id(),
                    measure.id(),
                    step.id(),
                    step.title(),
                    through,
                    due,
                    days.late(due)));
          }
        }
      }
    }
    return all;
  }

  /** The open blockers, in the order in which they were named. */
  List<BlockerToAnswer> blockers(PartyId through) {
    List<BlockerToAnswer> all = new ArrayList<>();
    openBlockers.forEach(
        (text, since) ->
            all.add(
                new BlockerToAnswer(
                    keyResult.id(), through, text, since.by(), since.on(), since.id())));
    return all;
  }

  /** The decisions that wait and are due within the week or late. */
  List<DecisionDue> decisions(PartyId through) {
    LocalDate answered = answeredOn();
    List<DecisionDue> all = new ArrayList<>();
    LocalDate low = lowConfidenceSince();
    if (low != null) {
      add(through, LocalizedText.empty(), low, answered, all);
    }
    openBlockers.forEach((text, since) -> add(through, text, since.on(), answered, all));
    return all;
  }

  private void add(
      PartyId through,
      LocalizedText blocker,
      LocalDate since,
      LocalDate answered,
      List<DecisionDue> all) {
    LocalDate due = since.plusDays(context.options().figures().decisionDays());
    if (answered.isBefore(since) && days.isWithin(due)) {
      all.add(new DecisionDue(keyResult.id(), through, blocker, since, due, days.late(due)));
    }
  }

  /** The day of the newest decision or request for support; before all days if there is none. */
  private LocalDate answeredOn() {
    LocalDate answered = new Asks(context).decidedOn(keyResult.id());
    for (CheckIn checkIn : checkIns) {
      if (!checkIn.asks().isEmpty() && checkIn.on().isAfter(answered)) {
        answered = checkIn.on();
      }
    }
    return answered;
  }

  private @Nullable LocalDate lowConfidenceSince() {
    BigDecimal low = context.options().figures().lowConfidence();
    LocalDate since = null;
    for (CheckIn checkIn : checkIns) {
      if (checkIn.confidence().isPresent()) {
        boolean isLow = checkIn.confidence().get().compareTo(low) < 0;
        since = !isLow ? null : since == null ? checkIn.on() : since;
      }
    }
    return since;
  }
}
