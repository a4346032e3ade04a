package dev.okr.testkit;

import dev.okr.core.rule.Finding;
import dev.okr.core.rule.Report;
import dev.okr.core.rule.Severity;
import dev.okr.core.rule.Unasked;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a report of a rule book. A rule that was not asked finds nothing, so that a rule is
 * silent is only believed if it was asked.
 *
 * <pre>{@code
 * assertThat(report).hasOpen("OKR-103").on("O2"); // passes if O2 has 5 key results
 * assertThat(report).hasNoOpen("OKR-702"); // fails if the report was made without a date
 * }</pre>
 */
public final class ReportAssert extends AbstractAssert<ReportAssert, Report> {

  ReportAssert(@Nullable Report actual) {
    super(actual, ReportAssert.class);
  }

  /**
   * The rule has an open finding, one that no waiver silences.
   *
   * @param code the rule
   * @return its open findings
   */
  public FindingsAssert hasOpen(String code) {
    Objects.requireNonNull(code, "code");
    isNotNull();
    List<Finding> found = open(code);
    if (found.isEmpty()) {
      throw failure(
          "%nExpecting an open finding of %s,%nbut %s. Open are%s",
          code, silence(code).orElse("it has none"), lines(actual.open()));
    }
    return new FindingsAssert(found, this);
  }

  /** The rule was asked and has no open finding. */
  public ReportAssert hasNoOpen(String code) {
    Objects.requireNonNull(code, "code");
    isNotNull();
    List<Finding> found = open(code);
    if (!found.isEmpty()) {
      throw failure("%nExpecting no open finding of %s,%nbut there are%s", code, lines(found));
    }
    silence(code)
        .ifPresent(
            why -> {
              throw failure("%nExpecting that %s was asked and finds nothing,%nbut %s", code, why);
            });
    return this;
  }

  /** Nothing is open. */
  public ReportAssert hasNothingOpen() {
    isNotNull();
    if (!actual.open().isEmpty()) {
      throw failure("%nExpecting no open finding,%nbut there are%s", lines(actual.open()));
    }
    return this;
  }

  /** No open finding is an error. */
  public ReportAssert hasNoErrors() {
    isNotNull();
    List<Finding> errors =
        actual.open().stream().filter(found -> found.severity() == Severity.ERROR).toList();
    if (!errors.isEmpty()) {
      throw failure("%nExpecting no open error,%nbut there are%s", lines(errors));
    }
    return this;
  }

  /** The rule has a finding that a waiver silences. */
  public FindingsAssert hasWaived(String code) {
    Objects.requireNonNull(code, "code");
    isNotNull();
    List<Finding> found = actual.of(code).stream().filter(Finding::isWaived).toList();
    if (found.isEmpty()) {
      throw failure(
          "%nExpecting a waived finding of %s,%nbut there is none. It has%s",
          code, lines(actual.of(code)));
    }
    return new FindingsAssert(found, this);
  }

  private List<Finding> open(String code) {
    return actual.of(code).stream().filter(found -> !found.isWaived()).toList();
  }

  private Optional<String> silence(String code) {
    return actual.unasked().stream()
        .filter(unasked -> unasked.code().equals(code))
        .findFirst()
        .map((Unasked unasked) -> unasked.message("en"));
  }

  /** A line for each finding. */
  static String lines(List<Finding> findings) {
    if (findings.isEmpty()) {
      return " none";
    }
    StringBuilder lines = new StringBuilder();
    findings.forEach(found -> lines.append(System.lineSeparator()).append("  ").append(found));
    return lines.toString();
  }
}
