package dev.okr.core.rule;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.journal.Blocker;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
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

/** Time and rhythm (OKR-701 to OKR-705). */
final class RhythmRules {

  private static final LocalizedText VALUE_OUTSIDE =
      LocalizedText.enZh(
          "'{id}' gives a value of {day}, outside '{cycle}' ({span}); it counts all the same.",
          "“{id}”的数值日期为 {day}，不在“{cycle}”（{span}）之内，但仍会计入。");

  private RhythmRules() {}

  static List<Rule> all() {
    return List.of(
        SimpleRule.of(
                "OKR-701",
                Severity.ERROR,
                "'{id}' ({span}) lies outside '{outer}' ({outerSpan}).",
                "“{id}”（{span}）超出“{outer}”（{outerSpan}）的范围。",
                "Correct the dates, or move it to the cycle it belongs to.",
                "请更正日期，或移到所属周期。",
                "What isn't inside its cycle is never reviewed with it.",
                "不在周期内的内容不会随周期复盘。")
            .onPlan(RhythmRules::cyclesOutside)
            .onKeyResult(RhythmRules::keyResultOutside),
        SimpleRule.of(
                "OKR-702",
                Severity.WARNING,
                "'{id}' has had no check-in for {days} days.",
                "“{id}”已 {days} 天没有周更。",
                "Check in weekly: value, confidence, what stands in the way.",
                "请每周更新：数值、信心与阻碍。",
                "A weekly rhythm finds trouble while it is small.",
                "每周的节奏能在问题尚小时发现它。")
            .onKeyResult(RhythmRules::silent)
            .needing(Need.DATE, Need.JOURNAL),
        SimpleRule.of(
                "OKR-703",
                Severity.ERROR,
                "'{id}' is dated {day}, after '{cycle}' was closed on {closed}.",
                "“{id}”的日期 {day} 晚于“{cycle}”的关闭日 {closed}。",
                "Write it into the next cycle, or date it when it happened.",
                "请记入下个周期，或改为实际发生日期。",
                "A closed cycle stays as it was reviewed.",
                "已关闭的周期应保持复盘时的样子。")
            .onEntry(RhythmRules::afterTheClose),
        SimpleRule.of(
                "OKR-704",
                Severity.ERROR,
                "'{cycle}' was closed without a retrospective.",
                "“{cycle}”已关闭但没有复盘。",
                "Write down what was learned and what changes next.",
                "请写下学到了什么、下一步改变什么。",
                "Scores serve learning; a cycle without a retrospective only kept score (只追KPI不复盘).",
                "得分服务于学习；没有复盘的周期只是在追 KPI。")
            .onPlan(RhythmRules::noRetrospective)
            .needing(Need.JOURNAL),
        SimpleRule.of(
                "OKR-705",
                Severity.WARNING,
                "'{id}' {why} since {day}, and nobody asked for support or decided within {days} days.",
                "“{id}”自 {day} 起{whyZh}，{days} 天内既无求助也无决策。",
                "Ask somebody for help by name, or decide: more means, less scope, or stop.",
                "请点名求助，或作出决策：加资源、减范围或停止。",
                "A risk that is only reported grows.",
                "只上报而不处理的风险会越来越大。")
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
    LocalDate start = context.startOf(objective, keyResult);
    LocalDate end = context.endOf(objective, keyResult);
    if (on == null || start == null || end == null || on.isBefore(start) || on.isAfter(end)) {
      return;
    }
    if (objective.cycle().flatMap(context.index()::closed).isPresent()) {
      return; // closed early: it runs no longer
    }
    List<CheckIn> checkIns = context.index().checkIns(keyResult.id());
    LocalDate last = start;
    if (!checkIns.isEmpty() && checkIns.get(checkIns.size() - 1).on().isAfter(start)) {
      last = checkIns.get(checkIns.size() - 1).on();
    }
    long days = ChronoUnit.DAYS.between(last, on);
    if (days > context.figures().checkInDays()) {
      findings.add(keyResult, "id", keyResult.id().value(), "days", Long.toString(days));
    }
  }

  /** The cycle in which the goal of a value or score runs. */
  private static Optional<CycleId> cycleOf(Plan plan, Entry entry) {
    if (entry instanceof CheckIn e) {
      return cycleOf(plan, e.keyResult());
    } else if (entry instanceof TargetRevised e) {
      return cycleOf(plan, e.keyResult());
    } else if (entry instanceof ScoreAdjusted e) {
      return e.goal() instanceof GoalRef.ToKeyResult to
          ? cycleOf(plan, to.keyResult())
          : plan.objective(((GoalRef.ToObjective) e.goal()).objective()).flatMap(Objective::cycle);
    }
    return Optional.empty();
  }

  private static Optional<CycleId> cycleOf(Plan plan, KeyResultId keyResult) {
    return plan.objectiveOf(keyResult).flatMap(Objective::cycle);
  }

  private static void afterTheClose(RuleContext context, Entry entry, Findings findings) {
    Cycle cycle = cycleOf(context.plan(), entry).flatMap(context.plan()::cycle).orElse(null);
    if (cycle == null) {
      return;
    }
    LocalDate closed = context.index().closed(cycle.id()).orElse(null);
    if (closed != null && entry.on().isAfter(closed)) {
      findings.add(
          entry,
          "id",
          entry.id().value(),
          "day",
          entry.on().toString(),
          "cycle",
          cycle.id().value(),
          "closed",
          closed.toString());
    } else if (entry instanceof CheckIn checkIn && isOutside(checkIn, cycle.span(), closed)) {
      findings.add(
          Severity.WARNING,
          VALUE_OUTSIDE,
          new Subject(SubjectKind.ENTRY, entry.id().value()),
          Paths.of(entry),
          "id",
          entry.id().value(),
          "day",
          entry.on().toString(),
          "cycle",
          cycle.id().value(),
          "span",
          shown(cycle.span().from(), cycle.span().to()));
    }
  }

  /** Whether a value is of another time; until the close the last figures may still come in. */
  private static boolean isOutside(CheckIn checkIn, DateSpan span, @Nullable LocalDate closed) {
    boolean hasValue = checkIn.value().isPresent() || checkIn.done().isPresent();
    boolean isLate = closed == null && checkIn.on().isAfter(span.to());
    return hasValue && (isLate || checkIn.on().isBefore(span.from()));
  }

  private static void noRetrospective(RuleContext context, Findings findings) {
    JournalIndex index = context.index();
    Set<CycleId> looked = new HashSet<>();
    for (Subject about : index.retrospectives()) {
      switch (about.kind()) {
        case CYCLE -> looked.add(CycleId.of(about.id()));
        case OBJECTIVE ->
            context
                .plan()
                .objective(ObjectiveId.of(about.id()))
                .flatMap(Objective::cycle)
                .ifPresent(looked::add);
        case KEY_RESULT ->
            cycleOf(context.plan(), KeyResultId.of(about.id())).ifPresent(looked::add);
        default -> {
          // a retrospective of anything else looks back at no cycle
        }
      }
    }
    for (Cycle cycle : context.plan().cycles()) {
      if (index.closed(cycle.id()).isPresent() && !looked.contains(cycle.id())) {
        findings.add(
            Subject.of(cycle.id()), Paths.of("cycles", cycle.id()), "cycle", cycle.id().value());
      }
    }
  }

  private static void leftAlone(
      RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
    LocalDate on = context.on().orElse(null);
    List<CheckIn> checkIns = context.index().checkIns(keyResult.id());
    if (on == null || checkIns.isEmpty()) {
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
      add(context, findings, keyResult, "has low confidence", "信心不足", lowSince);
    }
    openSince.forEach(
        (text, since) -> {
          if (isLeftAlone(context, objective, keyResult, since, on)) {
            add(
                context,
                findings,
                keyResult,
                "is blocked (" + text.in("en") + ")",
                "受阻（" + text.in("zh") + "）",
                since);
          }
        });
  }

  private static void add(
      RuleContext context,
      Findings findings,
      KeyResult keyResult,
      String why,
      String whyZh,
      LocalDate since) {
    findings.add(
        keyResult,
        "id",
        keyResult.id().value(),
        "why",
        why,
        "whyZh",
        whyZh,
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
    JournalIndex index = context.index();
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
