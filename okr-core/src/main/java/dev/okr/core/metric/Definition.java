package dev.okr.core.metric;

import dev.okr.core.value.LocalizedText;
import java.util.Objects;

/**
 * What exactly a metric counts (口径), in words. Each part may be empty; a rule (OKR-405) asks for
 * the first two.
 *
 * @param formula how the value is computed
 * @param boundary what is excluded, how it is sampled
 * @param grain the finest slice in which it is kept, such as "day, country"
 */
public record Definition(LocalizedText formula, LocalizedText boundary, LocalizedText grain) {

  /** A definition that says nothing. */
  public static final Definition NONE =
      new Definition(LocalizedText.empty(), LocalizedText.empty(), LocalizedText.empty());

  /** Rejects {@code null}. */
  public Definition {
    Objects.requireNonNull(formula, "formula");
    Objects.requireNonNull(boundary, "boundary");
    Objects.requireNonNull(grain, "grain");
  }

  /** Whether no part says anything. */
  public boolean isEmpty() {
    return formula.isEmpty() && boundary.isEmpty() && grain.isEmpty();
  }
}
