package dev.okr.testkit;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.plan.Subject;
import dev.okr.core.rule.Finding;
import dev.okr.core.rule.Severity;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on the findings of one rule. {@link #on(String) on}, {@link #withSeverity} and {@link
 * #saying} leave those that fit, at least one.
 */
public final class FindingsAssert extends AbstractAssert<FindingsAssert, List<Finding>> {

  private final ReportAssert report;

  FindingsAssert(List<Finding> actual, ReportAssert report) {
    super(actual, FindingsAssert.class);
    this.report = report;
  }

  /** On the element of that id, whatever kind it is; on a measure of a key result too. */
  public FindingsAssert on(String id) {
    Objects.requireNonNull(id, "id");
    return left("on " + id, finding -> finding.on().id().equals(id));
  }

  /** On a goal; on a measure of a key result too. */
  public FindingsAssert on(GoalRef goal) {
    return on(Subject.of(Objects.requireNonNull(goal, "goal")));
  }

  /** On an element; on a measure too if its key result as a whole is meant. */
  public FindingsAssert on(Subject subject) {
    Objects.requireNonNull(subject, "subject");
    return left("on " + subject, finding -> subject.covers(finding.on()));
  }

  /** Of that severity. */
  public FindingsAssert withSeverity(Severity severity) {
    Objects.requireNonNull(severity, "severity");
    return left("of severity " + severity, finding -> finding.severity() == severity);
  }

  /** With that in the sentence, in English. */
  public FindingsAssert saying(String part) {
    Objects.requireNonNull(part, "part");
    return left("saying \"" + part + "\"", finding -> finding.message("en").contains(part));
  }

  /** So many are left. */
  public FindingsAssert times(int count) {
    if (actual.size() != count) {
      throw failure(
          "%nExpecting %s findings,%nbut there are %s:%s",
          count, actual.size(), ReportAssert.lines(actual));
    }
    return this;
  }

  /** Back to the report. */
  public ReportAssert and() {
    return report;
  }

  private FindingsAssert left(String which, Predicate<Finding> fits) {
    List<Finding> found = actual.stream().filter(fits).toList();
    if (found.isEmpty()) {
      throw failure(
          "%nExpecting a finding %s,%nbut there are%s", which, ReportAssert.lines(actual));
    }
    return new FindingsAssert(found, report);
  }
}
