package dev.okr.core.rule.history;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Observation;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.Retracted;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.StateChanged;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.metric.Accumulation;
import dev.okr.core.metric.Metric;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.rule.Findings;
import dev.okr.core.rule.RuleContext;
import dev.okr.core.rule.Severity;
import dev.okr.core.rule.facts.JournalIndex;
import dev.okr.core.rule.facts.Measures;
import dev.okr.core.rule.facts.Spans;
import dev.okr.core.rule.path.Paths;
import dev.okr.core.rule.text.RuleTexts;
import dev.okr.core.value.LocalizedText;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Entries that come too late, or too early, to count (OKR-703). */
final class LateEntries {

  private static final LocalizedText RECORDED_LATE = RuleTexts.get("OKR-703.recorded-late");
  private static final LocalizedText VALUE_AFTER = RuleTexts.get("OKR-703.value-after");
  private static final LocalizedText REVISED_AFTER = RuleTexts.get("OKR-703.revised-after");
  private static final LocalizedText VALUE_BEFORE = RuleTexts.get("OKR-703.value-before");

  private LateEntries() {}

  static void check(RuleContext context, Entry entry, Findings findings) {
    if (JournalIndex.of(context).isTakenBack(entry)) {
      return;
    }
    if (entry instanceof Reading reading) {
      reading(context, reading, findings);
      return;
    }
    GoalRef goal = goalOf(context, entry).orElse(null);
    if (goal == null) {
      return;
    }
    Closed close =
        CloseRules.cycleOf(context.plan(), goal)
            .flatMap(JournalIndex.of(context)::closed)
            .orElse(null);
    boolean isWord = !(entry instanceof Retracted); // of a retraction the own date is not looked at
    if (close != null && isWord && entry.on().isAfter(close.on())) {
      findings.add(
          entry,
          "id",
          entry.id().value(),
          "day",
          entry.on().toString(),
          "cycle",
          close.cycle().value(),
          "closed",
          close.on().toString());
    } else if (close != null && entry.recordedAt().isAfter(close.recordedAt())) {
      recordedLate(entry, close, findings);
    } else if (goal instanceof GoalRef.ToKeyResult to) {
      Objective objective = context.plan().objectiveOf(to.keyResult()).orElse(null);
      KeyResult keyResult = context.plan().keyResult(to.keyResult()).orElse(null);
      if (objective != null && keyResult != null) {
        outside(context, objective, keyResult, entry, findings);
      }
    }
  }

  /** The goal whose figures an entry moves. */
  private static Optional<GoalRef> goalOf(RuleContext context, Entry entry) {
    if (entry instanceof CheckIn e) {
      return Optional.of(GoalRef.to(e.keyResult()));
    } else if (entry instanceof TargetRevised e) {
      return Optional.of(GoalRef.to(e.keyResult()));
    } else if (entry instanceof ScoreAdjusted e) {
      return Optional.of(e.goal());
    } else if (entry instanceof StateChanged e) {
      return Optional.of(e.goal());
    } else if (entry instanceof Retracted e) {
      return context
          .journal()
          .find(e.target())
          .filter(target -> !(target instanceof Retracted))
          .flatMap(target -> goalOf(context, target));
    }
    return Optional.empty();
  }

  private static void recordedLate(Entry entry, Closed close, Findings findings) {
    findings.add(
        Severity.ERROR,
        RECORDED_LATE,
        subject(entry),
        Paths.of(entry),
        "id",
        entry.id().value(),
        "at",
        entry.recordedAt().toString(),
        "cycle",
        close.cycle().value(),
        "closed",
        close.recordedAt().toString());
  }

  private static Subject subject(Entry entry) {
    return new Subject(SubjectKind.ENTRY, entry.id().value());
  }

  /** A reading is late if it counts for none of the key results that look at its metric. */
  private static void reading(RuleContext context, Reading reading, Findings findings) {
    MetricUses uses = MetricUses.of(context);
    MetricUses.Use use = uses.notEndedBefore(reading.metric(), reading.on());
    MetricUses.Use last = uses.last(reading.metric());
    Closed close = use == null ? null : use.close();
    if (use == null && last != null) {
      after(findings, VALUE_AFTER, reading, last.keyResult(), last.end());
    } else if (use != null && close != null && !use.sees(reading.recordedAt())) {
      recordedLate(reading, close, findings);
    }
  }

  private static void after(
      Findings findings, LocalizedText message, Entry entry, KeyResult keyResult, LocalDate end) {
    findings.add(
        Severity.ERROR,
        message,
        subject(entry),
        Paths.of(entry),
        "id",
        entry.id().value(),
        "day",
        entry.on().toString(),
        "goal",
        keyResult.id().value(),
        "end",
        end.toString());
  }

  private static void outside(
      RuleContext context,
      Objective objective,
      KeyResult keyResult,
      Entry entry,
      Findings findings) {
    LocalDate start = Spans.startOf(context, objective, keyResult);
    LocalDate end = Spans.endOf(context, objective, keyResult);
    LocalDate over = end != null && entry.on().isAfter(end) ? end : null;
    if (entry instanceof TargetRevised && over != null) {
      after(findings, REVISED_AFTER, entry, keyResult, over);
    } else if (entry instanceof CheckIn checkIn
        && (checkIn.value().isPresent() || checkIn.done().isPresent())) {
      if (over != null) {
        after(findings, VALUE_AFTER, entry, keyResult, over);
      } else if (start != null
          && entry.on().isBefore(start)
          && !mayStartBefore(context, checkIn.measureOf(keyResult).orElse(null))) {
        findings.add(
            Severity.WARNING,
            VALUE_BEFORE,
            subject(entry),
            Paths.of(entry),
            "id",
            entry.id().value(),
            "day",
            entry.on().toString(),
            "goal",
            keyResult.id().value(),
            "start",
            start.toString());
      }
    }
  }

  /** The last level of before the start is the one a key result starts from. */
  private static boolean mayStartBefore(RuleContext context, @Nullable Measure measure) {
    if (measure == null) {
      return false;
    }
    Metric metric = measure.metric().flatMap(context.plan()::metric).orElse(null);
    return (metric == null || metric.accumulation() == Accumulation.LEVEL)
        && Measures.observed(context, measure) == Observation.LAST;
  }
}
