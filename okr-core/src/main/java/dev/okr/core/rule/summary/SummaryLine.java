package dev.okr.core.rule.summary;

import dev.okr.core.internal.Arguments;
import dev.okr.core.rule.Finding;
import dev.okr.core.rule.Severity;
import dev.okr.core.value.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One thing to say: what one rule found in a plan.
 *
 * @param code the rule
 * @param severity the gravest of the findings
 * @param sentence what there is to say, in every language the rule has; one line
 * @param hint how to mend it
 * @param findings what it is about, in the order of the report; at least one
 */
public record SummaryLine(
    String code,
    Severity severity,
    LocalizedText sentence,
    LocalizedText hint,
    List<Finding> findings) {

  /**
   * Copies the findings.
   *
   * @throws IllegalArgumentException if there is none
   */
  public SummaryLine {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(sentence, "sentence");
    Objects.requireNonNull(hint, "hint");
    findings = Arguments.copy(findings, "findings");
    if (findings.isEmpty()) {
      throw new IllegalArgumentException("a line is about a finding at least (" + code + ")");
    }
  }

  /** The sentence in that language. */
  public String sentence(Locale language) {
    return sentence(Objects.requireNonNull(language, "language").toLanguageTag());
  }

  /** As {@code sentence(Locale)}, by a language tag such as {@code zh}. */
  public String sentence(String languageTag) {
    return sentence.in(languageTag);
  }
}
