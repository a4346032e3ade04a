package dev.okr.core.rule.history;

import dev.okr.core.goal.Ambition;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Subject;
import dev.okr.core.rule.Findings;
import dev.okr.core.rule.Need;
import dev.okr.core.rule.Rule;
import dev.okr.core.rule.RuleContext;
import dev.okr.core.rule.Severity;
import dev.okr.core.rule.facts.Asked;
import dev.okr.core.rule.facts.JournalIndex;
import dev.okr.core.rule.facts.MeasuredGoals;
import dev.okr.core.rule.path.Paths;
import dev.okr.core.rule.text.RuleTexts;
import dev.okr.core.time.Cycle;
import dev.okr.core.value.Decimals;
import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was changed afterwards (OKR-218, OKR-901 to OKR-903). */
public final class HistoryRules {

  private static final LocalizedText REVISED_WITHOUT_REASON =
      RuleTexts.get("OKR-901.without-reason");

  private static final LocalizedText TOO_HIGH = RuleTexts.get("OKR-902.too-high");

  private HistoryRules() {}

  public static List<Rule> all() {
    return List.of(
        Rule.of("OKR-218", Severity.INFO, RuleTexts.ALL)
            .onKeyResult(HistoryRules::farTooLow)
            .needing(Need.JOURNAL, Need.SCORES),
        Rule.of("OKR-901", Severity.WARNING, RuleTexts.ALL).onEntry(HistoryRules::targetRevised),
        Rule.of("OKR-902", Severity.ERROR, RuleTexts.ALL)
            .onEntry(HistoryRules::scoreAdjusted)
            .wanting(Need.SCORES),
        Rule.of("OKR-903", Severity.INFO, RuleTexts.ALL)
            .onPlan(HistoryRules::sandbagging)
            .needing(Need.SCORES));
  }

  private static void farTooLow(
      RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
    if (keyResult.measures().isEmpty() || !Asked.isOver(context, objective, keyResult)) {
      return;
    }
    context
        .progress(GoalRef.to(keyResult.id()))
        .filter(progress -> progress.compareTo(context.figures().lowTarget()) >= 0)
        .ifPresent(
            progress ->
                findings.add(
                    keyResult,
                    "id",
                    keyResult.id().value(),
                    "times",
                    Decimals.normalise(progress.setScale(2, RoundingMode.DOWN)).toPlainString()));
  }

  private static void targetRevised(RuleContext context, Entry entry, Findings findings) {
    if (!(entry instanceof TargetRevised revised) || JournalIndex.of(context).isTakenBack(entry)) {
      return;
    }
    boolean inside =
        context
            .plan()
            .cycleOf(revised.keyResult())
            .filter(cycle -> cycle.span().contains(revised.on()))
            .isPresent();
    KeyResult keyResult = context.plan().keyResult(revised.keyResult()).orElse(null);
    if (!inside || keyResult == null || isPlanned(revised, keyResult)) {
      return;
    }
    // of the key result, whichever measure: a waiver of it silences one finding, not two
    Subject on = Subject.of(keyResult.id());
    Object[] arguments = {
      "id", keyResult.id().value(), "day", revised.on(), "reason", revised.reason()
    };
    if (revised.reason().isBlank()) {
      findings.add(Severity.ERROR, REVISED_WITHOUT_REASON, on, Paths.of(entry), arguments);
    } else {
      findings.add(on, Paths.of(entry), arguments);
    }
  }

  /** Whether the plan's own schedule has that target for that day: nothing was moved. */
  private static boolean isPlanned(TargetRevised revised, KeyResult keyResult) {
    return revised
        .measureOf(keyResult)
        .filter(measure -> !measure.targets().isEmpty())
        .filter(measure -> measure.targetPlannedOn(revised.on()).equals(revised.target()))
        .isPresent();
  }

  private static void scoreAdjusted(RuleContext context, Entry entry, Findings findings) {
    if (!(entry instanceof ScoreAdjusted adjusted)
        || adjusted.score().isEmpty()
        || JournalIndex.of(context).isTakenBack(entry)) {
      return;
    }
    BigDecimal score = adjusted.score().get();
    BigDecimal highest = context.figures().highestScore();
    if (score.compareTo(highest) > 0) {
      findings.add(
          Severity.ERROR,
          TOO_HIGH,
          Subject.of(adjusted.goal()),
          Paths.of(adjusted),
          "id",
          adjusted.goal().id(),
          "day",
          adjusted.on().toString(),
          "score",
          score.toPlainString(),
          "highest",
          highest.toPlainString());
    }
    if (adjusted.reason().isBlank()) {
      add(findings, adjusted, RuleTexts.get("OKR-902.no-reason"));
      return;
    }
    Optional<BigDecimal> computed =
        MeasuredGoals.of(context).contains(adjusted.goal())
            ? context.score(adjusted.goal())
            : Optional.empty();
    if (computed.isPresent()) {
      BigDecimal by = score.min(highest).subtract(computed.get());
      if (by.abs().compareTo(context.figures().adjustment()) > 0) {
        String shown = by.setScale(2, RoundingMode.HALF_UP).toPlainString();
        String signed = by.signum() > 0 ? "+" + shown : shown;
        add(findings, adjusted, RuleTexts.get("OKR-902.by", "by", signed));
      }
    }
  }

  private static void add(Findings findings, ScoreAdjusted adjusted, LocalizedText why) {
    findings.add(
        Subject.of(adjusted.goal()),
        Paths.of(adjusted),
        "id",
        adjusted.goal().id(),
        "day",
        adjusted.on().toString(),
        "why",
        why);
  }

  /** How many stretch key results a party had in the cycles that begin on one day. */
  private static final class Tally {
    private int all;
    private int reached;

    void add(boolean isReached) {
      all++;
      reached += isReached ? 1 : 0;
    }

    /** Not of one or two, where one is a lot. */
    boolean isAllButOne() {
      return all > 2 && reached == all - 1;
    }
  }

  /**
   * Two cycles in a row, by the day they begin, in which nearly all that was a stretch was reached.
   */
  private static void sandbagging(RuleContext context, Findings findings) {
    if (!context.hasScores()) {
      return;
    }
    NavigableMap<LocalDate, Cycle> cycles = new TreeMap<>();
    for (Cycle cycle : context.plan().cycles()) {
      if (context.isWorking(cycle.id())) {
        cycles.merge(cycle.span().from(), cycle, (a, b) -> a.id().compareTo(b.id()) <= 0 ? a : b);
      }
    }
    Map<PartyId, Map<LocalDate, Tally>> tallies = new HashMap<>();
    for (Objective objective : context.plan().objectives()) {
      LocalDate start = context.cycleOf(objective).map(cycle -> cycle.span().from()).orElse(null);
      PartyId owner = objective.owner().orElse(null);
      if (start != null && owner != null) {
        tally(context, objective, start, tallies.computeIfAbsent(owner, any -> new HashMap<>(2)));
      }
    }
    tallies.forEach(
        (owner, byStart) ->
            byStart.forEach(
                (start, tally) -> {
                  Cycle second = cycles.get(start);
                  Map.Entry<LocalDate, Cycle> first = cycles.lowerEntry(start);
                  if (second != null
                      && first != null
                      && isNearlyAll(context, tally, byStart.get(first.getKey()))) {
                    findings.add(
                        Subject.of(owner),
                        Paths.of("parties", owner) + Paths.of("cycles", second.id()),
                        "owner",
                        owner.value(),
                        "cycles",
                        first.getValue().id() + ", " + second.id());
                  }
                }));
  }

  private static void tally(
      RuleContext context, Objective objective, LocalDate start, Map<LocalDate, Tally> byStart) {
    for (KeyResult keyResult : objective.keyResults()) {
      Ambition ambition =
          keyResult.ambition().or(objective::ambition).orElse(Ambition.ASPIRATIONAL);
      if (ambition == Ambition.ASPIRATIONAL) {
        context
            .score(GoalRef.to(keyResult.id()))
            .ifPresent(
                score ->
                    byStart
                        .computeIfAbsent(start, any -> new Tally())
                        .add(score.compareTo(BigDecimal.ONE) >= 0));
      }
    }
  }

  /**
   * Of each cycle nearly all, or all but one: of six, one miss is less than nearly all, but the two
   * cycles together may still say it.
   */
  private static boolean isNearlyAll(RuleContext context, Tally one, @Nullable Tally other) {
    return other != null
        && isNearlyAll(context, one.reached + other.reached, one.all + other.all)
        && (one.isAllButOne() || isNearlyAll(context, one.reached, one.all))
        && (other.isAllButOne() || isNearlyAll(context, other.reached, other.all));
  }

  private static boolean isNearlyAll(RuleContext context, int reached, int all) {
    BigDecimal needed = context.figures().sandbagging().multiply(BigDecimal.valueOf(all));
    return BigDecimal.valueOf(reached).compareTo(needed) >= 0;
  }
}
