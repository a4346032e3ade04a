package dev.okr.core.rule;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.Entry;
import dev.okr.core.message.Texts;
import dev.okr.core.metric.Metric;
import dev.okr.core.plan.Plan;
import dev.okr.core.value.LocalizedText;
import java.util.Objects;
import java.util.Set;

/**
 * One rule. The rule book walks the plan once and shows each rule every element; a rule overrides
 * what it looks at. It keeps no state between calls: one book may be used by many threads. If it
 * throws, the check ends with an {@link IllegalStateException} that names it and the element.
 *
 * <pre>{@code
 * Rule owned = Rule.of("ACME-1", Severity.WARNING)
 *     .says("'{id}' belongs to finance.", "“{id}”由财务负责。")
 *     .hint("Ask the operations team.", "请与运营团队商量。")
 *     .onKeyResult((context, keyResult, found) -> found.add(keyResult, "id", keyResult.id().value()))
 *     .unless((context, keyResult) -> !keyResult.owner().equals(Optional.of(PartyId.of("finance"))));
 * Report report = RuleBook.standard().with(owned).check(plan);
 * }</pre>
 *
 * <p>A rule that {@link #of} can't say is a class of its own.
 */
public interface Rule {

  /**
   * A rule without a check yet, to be put together; its texts are empty until they are stated.
   *
   * @param code stable code, never reused
   * @param severity how much its findings matter
   * @throws IllegalArgumentException if the code is blank
   */
  static FluentRule<Plan> of(String code, Severity severity) {
    LocalizedText none = LocalizedText.empty();
    return FluentRule.of(
        new RuleInfo(Objects.requireNonNull(code, "code"), severity, none, none, none));
  }

  /**
   * A rule without a check yet, whose texts stand in files of languages, under its code: {@code
   * CODE.says} is the sentence of a finding; {@code CODE.hint}, {@code CODE.because} and {@code
   * CODE.together} may be there.
   *
   * @param code stable code, never reused
   * @param severity how much its findings matter
   * @param texts the texts of the room the rule is in
   * @throws IllegalArgumentException if the code is blank, or nothing stands under {@code
   *     CODE.says}
   */
  static FluentRule<Plan> of(String code, Severity severity, Texts texts) {
    Objects.requireNonNull(texts, "texts");
    FluentRule<Plan> rule = of(code, severity).says(texts.get(code + ".says"));
    Set<String> keys = texts.keys();
    if (keys.contains(code + ".hint")) {
      rule = rule.hint(texts.get(code + ".hint"));
    }
    if (keys.contains(code + ".because")) {
      rule = rule.because(texts.get(code + ".because"));
    }
    return keys.contains(code + ".together") ? rule.together(texts.get(code + ".together")) : rule;
  }

  /** What the rule is about; asked once, when it is put into a book, and never {@code null}. */
  RuleInfo info();

  /**
   * What it can't be asked without; nothing unless stated. A report says which rules were not asked
   * and why. Asked once, when the rule is put into a book.
   */
  default Set<Need> needs() {
    return Set.of();
  }

  /** What it can be asked without, but only in part; nothing unless stated. */
  default Set<Need> wants() {
    return Set.of();
  }

  /** Looks at the plan as a whole, once. */
  default void plan(RuleContext context, Findings findings) {}

  /** Looks at a metric of the dictionary. */
  default void metric(RuleContext context, Metric metric, Findings findings) {}

  /** Looks at an objective. */
  default void objective(RuleContext context, Objective objective, Findings findings) {}

  /** Looks at a key result of an objective. */
  default void keyResult(
      RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {}

  /** Looks at a dependency. */
  default void dependency(RuleContext context, Dependency dependency, Findings findings) {}

  /** Looks at an entry of the journal, in the order they were written down. */
  default void entry(RuleContext context, Entry entry, Findings findings) {}
}
