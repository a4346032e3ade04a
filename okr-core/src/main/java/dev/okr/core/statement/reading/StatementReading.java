package dev.okr.core.statement.reading;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What was read from the text of a key result.
 *
 * <p>Whether it is a result and whether it can be measured are two questions. A result always can;
 * a vague statement never can; a task can when it counts or covers something ("Publish 9 case
 * studies").
 *
 * @param label result, task or vague
 * @param measurable whether progress can be computed as a number from the words given
 * @param target the end value stated first; never null, and none for a task: how much of its own
 *     work it names is no target. A vague statement may carry one ("team efficiency +25 %"): the
 *     figure is there, the gauge is not
 * @param output how much of its own work a task names ("Publish 9 case studies"), none for others
 * @param evidence the stretches of the original text that decided, in the order of the text
 * @param issues what to say about it, in the order of the enum
 * @param quantities every figure that is not a name, with its role, in the order of the text
 */
public record StatementReading(
    StatementLabel label,
    boolean measurable,
    StatedTarget target,
    StatedTarget output,
    List<Span> evidence,
    Set<StatementIssue> issues,
    List<StatedQuantity> quantities) {

  /** What was stated, be it of a result or of own work. */
  public StatedTarget stated() {
    return label == StatementLabel.TASK ? output : target;
  }

  /** Takes copies of the collections. */
  public StatementReading {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(output, "output");
    evidence = List.copyOf(evidence);
    issues = Collections.unmodifiableSet(new LinkedHashSet<>(issues));
    quantities = List.copyOf(quantities);
  }
}
