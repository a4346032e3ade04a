package dev.okr.core.rule.history;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Milestone;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Blocker;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.plan.Subject;
import dev.okr.core.rule.Findings;
import dev.okr.core.rule.Need;
import dev.okr.core.rule.Rule;
import dev.okr.core.rule.RuleContext;
import dev.okr.core.rule.Severity;
import dev.okr.core.rule.facts.Asked;
import dev.okr.core.rule.facts.JournalIndex;
import dev.okr.core.rule.facts.Measures;
import dev.okr.core.rule.facts.Spans;
import dev.okr.core.rule.path.Names;
import dev.okr.core.rule.path.Paths;
import dev.okr.core.rule.text.RuleTexts;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.DateSpan;
import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Time and rhythm (OKR-217, OKR-701, OKR-702, OKR-705). */
public final class RhythmRules {

  private static final LocalizedText NEVER_READ = RuleTexts.get("OKR-702.never");

  private static final LocalizedText READ_ONCE = RuleTexts.get("OKR-702.once");

  private RhythmRules() {}

  public static List<Rule> all() {
    return List.of(
        Rule.of("OKR-217", Severity.WARNING, RuleTexts.ALL)
            .onKeyResult(RhythmRules::overdue)
            .needing(Need.DATE, Need.JOURNAL),
        Rule.of("OKR-701", Severity.ERROR, RuleTexts.ALL)
            .onPlan(RhythmRules::cyclesOutside)
            .onKeyResult(RhythmRules::keyResultOutside),
        Rule.of("OKR-702", Severity.WARNING, RuleTexts.ALL)
            .onKeyResult(RhythmRules::silent)
            .needing(Need.DATE, Need.JOURNAL),
        Rule.of("OKR-705", Severity.WARNING, RuleTexts.ALL)
            .onKeyResult(RhythmRules::leftAlone)
            .needing(Need.DATE, Need.JOURNAL));
  }

  private static void cyclesOutside(RuleContext context, Findings findings) {
    for (Cycle cycle : context.plan().cycles()) {
      cycle
          .parent()
          .flatMap(context.plan()::cycle)
          .filter(parent -> !parent.span().encloses(cycle.span()))
          .ifPresent(
              parent ->
                  findings.add(
                      Subject.of(cycle.id()),
                      Paths.of("cycles", cycle.id()),
                      "id",
                      cycle.id().value(),
                      "span",
                      shown(cycle.span().from(), cycle.span().to()),
                      "outer",
                      parent.id().value(),
                      "outerSpan",
                      shown(parent.span().from(), parent.span().to())));
    }
  }

  private static String shown(@Nullable LocalDate from, @Nullable LocalDate to) {
    return (from == null ? "" : from) + ".." + (to == null ? "" : to);
  }

  private static void keyResultOutside(
      RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
    Optional<Cycle> cycle = context.cycleOf(objective);
    if (cycle.isEmpty()) {
      return;
    }
    DateSpan span = cycle.get().span();
    LocalDate from = keyResult.startsOn().orElse(span.from());
    LocalDate to = keyResult.endsOn().orElse(span.to());
    if (!span.contains(from) || !span.contains(to) || to.isBefore(from)) {
      findings.add(
          keyResult,
          "id",
          keyResult.id().value(),
          "span",
          shown(from, to),
          "outer",
          cycle.get().id().value(),
          "outerSpan",
          shown(span.from(), span.to()));
    }
  }

  private static void silent(
      RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
    LocalDate on = context.on().orElse(null);
    LocalDate start = Spans.startOf(context, objective, keyResult);
    LocalDate end = Spans.endOf(context, objective, keyResult);
    if (on == null || start == null || end == null) {
      return;
    }
    if (Asked.isReviewed(context, objective, keyResult, on)) {
      if (hardlyRead(context, keyResult, start, on, findings)) {
        return;
      }
    }
    if (!Asked.isAsked(context, objective, keyResult, on)) {
      return;
    }
    List<CheckIn> checkIns = JournalIndex.of(context).checkIns(keyResult.id());
    LocalDate last = later(start, Asked.activeSince(context, objective, keyResult));
    if (!checkIns.isEmpty()) {
      last = later(last, checkIns.get(checkIns.size() - 1).on());
    }
    long days = context.daysSince(last, on);
    if (days > context.figures().checkInDays()) {
      findings.add(keyResult, "id", keyResult.id().value(), "days", Long.toString(days));
    }
  }

  /** Looked at on one day or none, when the cycle is looked back at: the rhythm was none. */
  private static boolean hardlyRead(
      RuleContext context, KeyResult keyResult, LocalDate start, LocalDate on, Findings findings) {
    Set<LocalDate> days = Asked.daysOfNews(context, keyResult, start);
    LocalDate day = days.isEmpty() ? on : days.iterator().next();
    long after = context.daysSince(day, on);
    long before = context.daysSince(start, on) - after;
    if (days.size() > 1 || Math.max(before, after) <= context.figures().checkInDays()) {
      return false;
    }
    if (days.isEmpty()) {
      findings.add(keyResult, NEVER_READ, "id", keyResult.id().value());
    } else {
      findings.add(keyResult, READ_ONCE, "id", keyResult.id().value(), "day", day.toString());
    }
    return true;
  }

  private static LocalDate later(LocalDate day, @Nullable LocalDate other) {
    return other == null || day.isAfter(other) ? day : other;
  }

  /** Steps whose day has come and gone, in the order of the plan; of a closed cycle nobody asks. */
  private static void overdue(
      RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
    LocalDate on = context.on().orElse(null);
    if (on == null
        || !Asked.isActive(context, objective, keyResult)
        || Asked.isClosed(context, objective)
        || Asked.isSetByHand(context, objective, keyResult)) {
      return;
    }
    for (Measure measure : keyResult.measures()) {
      if (Measures.targetOn(context, keyResult, measure, on) instanceof Target.Milestones target) {
        List<Milestone> late =
            target.items().stream()
                .filter(step -> step.due() != null && step.due().isBefore(on))
                .toList();
        Set<MilestoneId> done = late.isEmpty() ? Set.of() : done(context, keyResult, measure);
        List<String> steps =
            late.stream()
                .filter(step -> !done.contains(step.id()))
                .map(step -> step.id() + " (" + step.due() + ")")
                .toList();
        if (!steps.isEmpty()) {
          findings.add(keyResult, measure, "id", keyResult.id().value(), "steps", Names.few(steps));
        }
      }
    }
  }

  /** Each check-in adds what it says is done, and takes away what it says is not. */
  private static Set<MilestoneId> done(RuleContext context, KeyResult keyResult, Measure measure) {
    Set<MilestoneId> done = new HashSet<>();
    for (CheckIn checkIn : JournalIndex.of(context).checkIns(keyResult.id())) {
      if (checkIn.measureOf(keyResult).equals(Optional.of(measure))) {
        checkIn.done().ifPresent(done::addAll);
        checkIn.undone().forEach(done::remove);
      }
    }
    return done;
  }

  private static void leftAlone(
      RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
    LocalDate on = context.on().orElse(null);
    List<CheckIn> checkIns = JournalIndex.of(context).checkIns(keyResult.id());
    if (on == null
        || checkIns.isEmpty()
        || !Asked.isActive(context, objective, keyResult)
        || Asked.isClosed(context, objective)) {
      return;
    }
    LocalDate lowSince = null;
    Map<LocalizedText, LocalDate> openSince = new LinkedHashMap<>();
    BigDecimal low = context.figures().lowConfidence();
    for (CheckIn checkIn : checkIns) {
      if (checkIn.confidence().isPresent()) {
        boolean isLow = checkIn.confidence().get().compareTo(low) < 0;
        lowSince = !isLow ? null : lowSince == null ? checkIn.on() : lowSince;
      }
      for (Blocker blocker : checkIn.blockers()) {
        if (blocker.open()) {
          openSince.putIfAbsent(blocker.text(), checkIn.on());
        } else {
          openSince.remove(blocker.text());
        }
      }
    }
    if (lowSince != null && isLeftAlone(context, objective, keyResult, lowSince, on)) {
      add(context, findings, keyResult, RuleTexts.get("OKR-705.low"), lowSince);
    }
    openSince.forEach(
        (text, since) -> {
          if (isLeftAlone(context, objective, keyResult, since, on)) {
            add(context, findings, keyResult, RuleTexts.get("OKR-705.blocked", "by", text), since);
          }
        });
  }

  private static void add(
      RuleContext context,
      Findings findings,
      KeyResult keyResult,
      LocalizedText why,
      LocalDate since) {
    findings.add(
        keyResult,
        "id",
        keyResult.id().value(),
        "why",
        why,
        "day",
        since.toString(),
        "days",
        Integer.toString(context.figures().decisionDays()));
  }

  private static boolean isLeftAlone(
      RuleContext context,
      Objective objective,
      KeyResult keyResult,
      LocalDate since,
      LocalDate on) {
    int days = context.figures().decisionDays();
    if (ChronoUnit.DAYS.between(since, on) <= days) {
      return false;
    }
    JournalIndex index = JournalIndex.of(context);
    return !isWithin(days, since, index.asks(keyResult.id()))
        && !isWithin(days, since, index.decisions(Subject.of(keyResult.id())))
        && !isWithin(days, since, index.decisions(Subject.of(objective.id())));
  }

  /** Whether one of the dates is the day itself or at most so many days later. */
  private static boolean isWithin(int days, LocalDate since, NavigableSet<LocalDate> dates) {
    LocalDate next = dates.ceiling(since);
    return next != null && ChronoUnit.DAYS.between(since, next) <= days;
  }
}
