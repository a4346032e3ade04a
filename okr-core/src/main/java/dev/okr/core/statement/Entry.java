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

  /** A word no list holds, of which its place in the sentence told the kind and the form. */
  static Entry unlisted(String term, Kind kind, Form form) {
    return new Entry(
        term,
        kind,
        form,
        /* lower= */ false,
        /* weak= */ false,
        /* own= */ false,
        /* gauge= */ false,
        /* soft= */ false,
        /* rollout= */ false,
        /* money= */ false,
        /* person= */ false,
        /* unit= */ null,
        /* unitless= */ false,
        Dimension.BARE,
        BigDecimal.ONE);
  }

  /** A metric no list holds, and whose unit is unknown. */
  static Entry unlistedMetric(String term) {
    Entry e = unlisted(term, Kind.OUTCOME, Form.BASE);
    return new Entry(
        e.term,
        e.kind,
        e.form,
        false,
        false,
        false,
        /* gauge= */ true,
        false,
        false,
        false,
        false,
        null,
        /* unitless= */ true,
        e.dimension,
        e.number);
  }

  /** A metric, as against a thing that is merely counted. */
  boolean isMetric() {
    return lower || gauge || money || unitless || unit != null;
  }
}
