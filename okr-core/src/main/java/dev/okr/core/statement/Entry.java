package dev.okr.core.statement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One entry of a lexicon: a term in one form, with what is known of it. */
record Entry(
    String term,
    Kind kind,
    Form form,
    boolean lower,
    boolean weak,
    boolean own,
    boolean gauge,
    boolean soft,
    boolean rollout,
    boolean money,
    boolean person,
    @Nullable String unit,
    boolean unitless,
    Dimension dimension,
    BigDecimal number) {

  /** The inflected form of a Latin verb. */
  enum Form {
    BASE,
    THIRD,
    PAST,
    GERUND
  }

  /** A metric, as against a thing that is merely counted. */
  boolean isMetric() {
    return lower || gauge || money || unitless || unit != null;
  }
}
