package dev.okr.core.rule;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.Entry;
import dev.okr.core.metric.Metric;
import java.util.Set;

/**
 * One rule. The rule book walks the plan once and shows each rule every element; a rule overrides
 * what it looks at. It keeps no state between calls: one book may be used by many threads. If it
 * throws, the check ends with an {@link IllegalStateException} that names it and the element.
 *
 * <pre>{@code
 * Rule owned = new Rule() {
 *   public RuleInfo info() {
 *     return new RuleInfo("ACME-1", Severity.WARNING,
 *         LocalizedText.enZh("'{id}' belongs to finance.", "“{id}”由财务负责。"),
 *         LocalizedText.of("Ask the operations team."), LocalizedText.of("Results are owned where the work is done."));
 *   }
 *   public void keyResult(RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
 *     if (keyResult.owner().equals(Optional.of(PartyId.of("finance")))) {
 *       findings.add(keyResult, "id", keyResult.id().value());
 *     }
 *   }
 * };
 * Report report = RuleBook.standard().with(owned).check(plan);
 * }</pre>
 */
public interface Rule {

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
