package dev.okr.core.rule.history;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Closings;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.Retracted;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.core.rule.Findings;
import dev.okr.core.rule.Need;
import dev.okr.core.rule.Rule;
import dev.okr.core.rule.RuleContext;
import dev.okr.core.rule.Severity;
import dev.okr.core.rule.facts.JournalIndex;
import dev.okr.core.rule.facts.Measures;
import dev.okr.core.rule.text.RuleTexts;
import dev.okr.core.value.LocalizedText;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Corrections that work, and values that don't need one (OKR-706, OKR-707). */
public final class EntryRules {

  private EntryRules() {}

  public static List<Rule> all() {
    return List.of(
        Rule.of("OKR-706", Severity.ERROR, RuleTexts.ALL).onEntry(EntryRules::takesBackNothing),
        Rule.of("OKR-707", Severity.WARNING, RuleTexts.ALL)
            .onPlan(EntryRules::twiceADay)
            .needing(Need.JOURNAL));
  }

  private static void takesBackNothing(RuleContext context, Entry entry, Findings findings) {
    EntryId target =
        entry instanceof Retracted retraction ? retraction.target() : entry.corrects().orElse(null);
    if (target == null || JournalIndex.of(context).isTakenBack(entry)) {
      return;
    }
    Optional<Entry> found = context.journal().find(target);
    if (found.isEmpty()) {
      tell(findings, entry, target, RuleTexts.get("OKR-706.missing"));
    } else if (Closings.isClosing(found.get())) {
      tell(findings, entry, target, RuleTexts.get("OKR-706.closed"));
    } else if (!isBefore(context, found.get(), entry)) {
      tell(findings, entry, target, RuleTexts.get("OKR-706.later"));
    }
  }

  /** By the instant, then by the line. */
  private static boolean isBefore(RuleContext context, Entry earlier, Entry later) {
    int order = earlier.recordedAt().compareTo(later.recordedAt());
    return order < 0 || (order == 0 && JournalIndex.of(context).isWrittenBefore(earlier, later));
  }

  private static void tell(Findings findings, Entry entry, EntryId target, LocalizedText why) {
    findings.add(entry, "id", entry.id().value(), "target", target.value(), "why", why);
  }

  /** Who has given a value on the day the walk is at. */
  private static final class OfADay {
    private @Nullable LocalDate day;
    private final Set<PartyId> parties = new HashSet<>();

    boolean isAnother(Entry entry) {
      if (!entry.on().equals(day)) {
        day = entry.on();
        parties.clear();
      }
      return !parties.add(entry.by());
    }
  }

  private static void twiceADay(RuleContext context, Findings findings) {
    Set<MetricId> added = new HashSet<>();
    for (Objective objective : context.plan().objectives()) {
      for (KeyResult keyResult : objective.keyResults()) {
        boolean any = false;
        for (Measure measure : keyResult.measures()) {
          if (isAdded(context, measure)) {
            measure.metric().ifPresent(added::add);
            any = true;
          }
        }
        if (any) {
          checkIns(context, keyResult, findings);
        }
      }
    }
    for (MetricId metric : added) {
      OfADay seen = new OfADay();
      for (Reading reading : JournalIndex.of(context).readings(metric)) {
        if (seen.isAnother(reading)) {
          tell(findings, reading, metric.value());
        }
      }
    }
  }

  private static boolean isAdded(RuleContext context, Measure measure) {
    return measure.valueOf().isEmpty() && Measures.isAdded(context, measure);
  }

  private static void checkIns(RuleContext context, KeyResult keyResult, Findings findings) {
    Map<MeasureId, OfADay> seen = new HashMap<>();
    for (CheckIn checkIn : JournalIndex.of(context).checkIns(keyResult.id())) {
      Measure measure = checkIn.measureOf(keyResult).orElse(null);
      if (measure != null
          && checkIn.value().isPresent()
          && isAdded(context, measure)
          && seen.computeIfAbsent(measure.id(), any -> new OfADay()).isAnother(checkIn)) {
        tell(findings, checkIn, keyResult.id() + "." + measure.id());
      }
    }
  }

  private static void tell(Findings findings, Entry entry, String what) {
    findings.add(
        entry,
        "id",
        entry.id().value(),
        "day",
        entry.on().toString(),
        "by",
        entry.by().value(),
        "what",
        what);
  }
}
