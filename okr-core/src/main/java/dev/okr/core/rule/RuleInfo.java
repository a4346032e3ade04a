package dev.okr.core.rule;

import dev.okr.core.value.LocalizedText;
import java.util.Objects;

/**
 * What a rule is about.
 *
 * @param code stable code, never reused; this library's start with {@code OKR-}
 * @param severity how much its findings matter, unless a finding says otherwise
 * @param message the sentence of a finding, with arguments as {@code {name}}
 * @param hint how to mend it
 * @param method the sentence of method the rule rests on
 * @param together the sentence of several findings at once, with {@code {count}} of {@code {all}}
 *     such elements of the plan and their {@code {names}}; empty if the rule has none
 */
public record RuleInfo(
    String code,
    Severity severity,
    LocalizedText message,
    LocalizedText hint,
    LocalizedText method,
    LocalizedText together) {

  /** A rule whose findings are never said together but one by one. */
  public RuleInfo(
      String code,
      Severity severity,
      LocalizedText message,
      LocalizedText hint,
      LocalizedText method) {
    this(code, severity, message, hint, method, LocalizedText.empty());
  }

  /** Rejects {@code null} and a blank code. */
  public RuleInfo {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(hint, "hint");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(together, "together");
    if (code.isBlank()) {
      throw new IllegalArgumentException("a rule needs a code (" + code + ")");
    }
  }

  /** The same rule, its findings of another severity. */
  public RuleInfo regraded(Severity other) {
    return new RuleInfo(code, other, message, hint, method, together);
  }
}
