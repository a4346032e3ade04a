package dev.okr.core.rule;

import dev.okr.core.error.Message;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.plan.Waiver;
import dev.okr.core.rule.path.Paths;
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
          LocalizedText.enZh("The waiver of {code} on {on} {why}.", "对 {on} 的豁免 {code} {why}。"),
          LocalizedText.enZh("Remove it, or renew it with a reason.", "请删除该豁免，或说明理由后续期。"),
          LocalizedText.enZh(
              "An exception has a reason and an end; one that nobody needs hides the next fault.",
              "例外须有理由和期限；无用的例外会掩盖下一个问题。"));

  private static final LocalizedText OVER = LocalizedText.enZh("ended on {until}", "已于 {until} 到期");
  private static final LocalizedText UNUSED = LocalizedText.enZh("silences nothing", "没有对应的检查结果");
  private static final LocalizedText NO_REASON =
      LocalizedText.enZh("gives no reason, so it silences nothing", "未说明理由，因此不生效");

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
    LocalizedText why = isOver(waiver, on) ? OVER : waiver.reason().isBlank() ? NO_REASON : UNUSED;
    String until = String.valueOf(waiver.until());
    String english = new Message(why, Map.of("until", until)).in("en");
    String chinese = new Message(why, Map.of("until", until)).in("zh");
    LocalizedText sentence =
        LocalizedText.enZh(
            INFO.message().in("en").replace("{why}", english),
            INFO.message().in("zh").replace("{why}", chinese));
    String subject = subject(waiver.on());
    return new Finding(
        INFO.code(),
        severity,
        new Subject(SubjectKind.WAIVER, waiver.code()),
        "/waivers/" + Paths.escape(waiver.code() + "@" + subject),
        new Message(sentence, Map.of("code", waiver.code(), "on", subject)),
        INFO.hint(),
        null);
  }

  private static String subject(Subject on) {
    return on.measure() == null ? on.id() : on.id() + "." + on.measure();
  }
}
