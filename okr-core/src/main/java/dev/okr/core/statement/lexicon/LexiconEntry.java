package dev.okr.core.statement.lexicon;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a lexicon: a term in one form, with what is known of it.
 *
 * @param term the words, folded
 * @param kind the section it stands in
 * @param form the form of the term
 * @param attributes what else is said of it
 * @param quantity what a unit or a number is worth, and what a metric is counted in
 */
public record LexiconEntry(
    String term, Kind kind, Form form, Set<Attribute> attributes, Quantity quantity) {

  /** The inflected form of a Latin verb. */
  public enum Form {
    BASE,
    THIRD,
    PAST,
    GERUND
  }

  /**
   * What a unit or a number is worth, and what a metric is counted in.
   *
   * @param unit the unit's code, if it has one
   * @param dimension what kind of quantity it is
   * @param number the number of a word, or the base units of a unit
   */
  public record Quantity(@Nullable String unit, Dimension dimension, BigDecimal number) {
    static final Quantity NONE = new Quantity(null, Dimension.BARE, BigDecimal.ONE);
  }

  /** A word no list holds, of which its place in the sentence told the kind and the form. */
  public static LexiconEntry unlisted(String term, Kind kind, Form form) {
    return new LexiconEntry(term, kind, form, Set.of(), Quantity.NONE);
  }

  /** A metric no list holds, and whose unit is unknown. */
  public static LexiconEntry unlistedMetric(String term) {
    return new LexiconEntry(
        term, Kind.OUTCOME, Form.BASE, Set.of(Attribute.GAUGE, Attribute.UNITLESS), Quantity.NONE);
  }

  /** A score no list holds: it is told in points. */
  public static LexiconEntry unlistedScore(String term) {
    Quantity points = new Quantity("points", Dimension.BARE, BigDecimal.ONE);
    return new LexiconEntry(term, Kind.OUTCOME, Form.BASE, Set.of(Attribute.GAUGE), points);
  }

  /** The same in another form. */
  LexiconEntry inflected(String other, Form as) {
    return new LexiconEntry(other, kind, as, attributes, quantity);
  }

  public @Nullable String unit() {
    return quantity.unit();
  }

  public Dimension dimension() {
    return quantity.dimension();
  }

  public BigDecimal number() {
    return quantity.number();
  }

  /** It is better the less there is of it. */
  public boolean lower() {
    return attributes.contains(Attribute.LOWER);
  }

  public boolean weak() {
    return attributes.contains(Attribute.WEAK);
  }

  public boolean own() {
    return attributes.contains(Attribute.OWN);
  }

  public boolean gauge() {
    return attributes.contains(Attribute.GAUGE);
  }

  public boolean soft() {
    return attributes.contains(Attribute.SOFT);
  }

  public boolean rollout() {
    return attributes.contains(Attribute.ROLLOUT);
  }

  public boolean money() {
    return attributes.contains(Attribute.MONEY);
  }

  public boolean person() {
    return attributes.contains(Attribute.PERSON);
  }

  public boolean unitless() {
    return attributes.contains(Attribute.UNITLESS);
  }

  /** A metric, as against a thing that is merely counted. */
  public boolean isMetric() {
    return lower() || gauge() || money() || unitless() || unit() != null;
  }
}
