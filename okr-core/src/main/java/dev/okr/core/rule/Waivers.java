package dev.okr.core.rule;

import dev.okr.core.internal.PointerToken;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.plan.Waiver;
import dev.okr.core.rule.text.RuleTexts;
import dev.okr.core.value.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Waivers: one silences the findings of its code on its subject up to and including its last day,
 * if it gives a reason. One that is over, or silences nothing, is a finding itself (OKR-904), which
 * no waiver silences.
 */
final class Waivers {

  static final RuleInfo INFO =
      new RuleInfo(
          "OKR-904",
          Severity.ERROR,
          RuleTexts.get("OKR-904.says"),
          RuleTexts.get("OKR-904.hint"),
          RuleTexts.get("OKR-904.because"));

  private static final Comparator<Waiver> BY_END =
      Comparator.<Waiver, LocalDate>comparing(
              waiver -> waiver.until() == null ? LocalDate.MAX : waiver.until())
          .thenComparing(waiver -> waiver.reason().toString());

  private Waivers() {}

  static List<Finding> apply(
      Plan plan, @Nullable LocalDate on, List<Finding> found, List<Listed> rules) {
    if (plan.waivers().isEmpty()) {
      return found;
    }
    Map<Said, Waiver> holding = new HashMap<>();
    for (Waiver waiver : plan.waivers()) {
      if (holds(waiver, on)) {
        holding.merge(new Said(waiver.code(), waiver.on()), waiver, Waivers::longer);
      }
    }
    Set<Said> used = new HashSet<>();
    List<Finding> result = new ArrayList<>(found.size());
    for (Finding finding : found) {
      Said whole = new Said(finding.code(), whole(finding.on()));
      Said exact = new Said(finding.code(), finding.on());
      Waiver silencing = holding.getOrDefault(exact, holding.get(whole));
      if (silencing != null) {
        used.add(exact);
        used.add(whole);
      }
      result.add(silencing == null ? finding : waived(finding, silencing));
    }
    severityOf(rules)
        .ifPresent(
            severity -> {
              for (Waiver waiver : plan.waivers()) {
                boolean needed =
                    holds(waiver, on) && used.contains(new Said(waiver.code(), waiver.on()));
                if (!needed) {
                  result.add(finding(waiver, on, severity));
                }
              }
            });
    return result;
  }

  /** Of two waivers of one finding the one that lasts longer, whatever their order in the plan. */
  private static Waiver longer(Waiver a, Waiver b) {
    return BY_END.compare(a, b) >= 0 ? a : b;
  }

  /** The key result of a measure; anything else is whole. */
  private static Subject whole(Subject on) {
    return on.measure() == null ? on : new Subject(on.kind(), on.id());
  }

  /** The severity of unused waivers; empty if the book lacks the rule. */
  private static Optional<Severity> severityOf(List<Listed> rules) {
    return rules.stream()
        .map(Listed::info)
        .filter(info -> info.code().equals(INFO.code()))
        .map(RuleInfo::severity)
        .findFirst();
  }

  private static boolean holds(Waiver waiver, @Nullable LocalDate on) {
    return !isOver(waiver, on) && !waiver.reason().isBlank();
  }

  /** Without a date nothing is over. */
  private static boolean isOver(Waiver waiver, @Nullable LocalDate on) {
    LocalDate until = waiver.until();
    return on != null && until != null && on.isAfter(until);
  }

  private static Finding waived(Finding f, Waiver waiver) {
    return new Finding(f.code(), f.severity(), f.on(), f.path(), f.message(), f.hint(), waiver);
  }

  private static Finding finding(Waiver waiver, @Nullable LocalDate on, Severity severity) {
    String subject = subject(waiver.on());
    Spoken sentence = new Spoken(INFO.message());
    sentence.put("code", waiver.code());
    sentence.put("on", subject);
    sentence.put("why", why(waiver, on));
    return new Finding(
        INFO.code(),
        severity,
        new Subject(SubjectKind.WAIVER, waiver.code()),
        "/waivers/" + PointerToken.of(waiver.code() + "@" + subject),
        sentence.message(),
        INFO.hint(),
        null);
  }

  private static LocalizedText why(Waiver waiver, @Nullable LocalDate on) {
    if (isOver(waiver, on)) {
      return RuleTexts.get("OKR-904.over", "until", String.valueOf(waiver.until()));
    }
    return RuleTexts.get(waiver.reason().isBlank() ? "OKR-904.no-reason" : "OKR-904.unused");
  }

  private static String subject(Subject on) {
    return on.measure() == null ? on.id() : on.id() + "." + on.measure();
  }
}
