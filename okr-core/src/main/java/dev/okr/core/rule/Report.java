package dev.okr.core.rule;

import dev.okr.core.internal.Arguments;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the rules found: sorted by severity, code and path, complete, and comparable with an earlier
 * report.
 *
 * @param findings every finding, the waived ones too
 * @param unasked the rules that were not asked, or only in part, because something was not given,
 *     in the order of the book
 */
public record Report(List<Finding> findings, List<Unasked> unasked) implements Serializable {

  /** Copies and sorts. */
  public Report {
    unasked = Arguments.copy(unasked, "unasked");
    List<Finding> sorted = new ArrayList<>(findings);
    Collections.sort(sorted);
    findings = Collections.unmodifiableList(sorted);
  }

  /** A report of rules that had all they need. */
  public Report(List<Finding> findings) {
    this(findings, List.of());
  }

  /** The findings that no waiver silences. */
  public List<Finding> open() {
    return findings.stream().filter(finding -> !finding.isWaived()).toList();
  }

  /** The gravest severity of the open findings; empty if there is none. */
  public Optional<Severity> worst() {
    return findings.stream()
        .filter(finding -> !finding.isWaived())
        .map(Finding::severity)
        .findFirst();
  }

  /** Whether an open finding is an error. */
  public boolean hasErrors() {
    return worst().equals(Optional.of(Severity.ERROR));
  }

  /** How many open findings have that severity. */
  public long count(Severity severity) {
    Objects.requireNonNull(severity, "severity");
    return findings.stream()
        .filter(finding -> !finding.isWaived() && finding.severity() == severity)
        .count();
  }

  /** The findings of one rule. */
  public List<Finding> of(String code) {
    return findings.stream().filter(finding -> finding.code().equals(code)).toList();
  }

  /**
   * What is new since an earlier report: findings whose code and place weren't there. So a team can
   * take up the rules on a plan that breaks many of them, and still see what gets worse.
   */
  public Report newSince(Report earlier) {
    Set<List<String>> known = new HashSet<>();
    earlier.findings.forEach(finding -> known.add(List.of(finding.code(), finding.path())));
    return new Report(
        findings.stream()
            .filter(finding -> !known.contains(List.of(finding.code(), finding.path())))
            .toList(),
        unasked);
  }
}
