package dev.okr.jackson.review;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.scoring.Scorecard;
import java.util.Locale;
import java.util.Objects;

/**
 * Charts as Vega-Lite 6 specifications, for hosts with a page of their own. Data stands in the
 * specification, nothing is loaded; days are in UTC wherever the page is shown; weeks are those of
 * ISO 8601, which Vega's own aren't. Texts of people are data and never part of an expression, and
 * what can't be seen in them is shown by its number.
 *
 * <pre>{@code
 * String spec = VegaLite.of(card, "en").burnUp(KeyResultId.of("O1.KR3"));
 * // in the page: vegaEmbed('#chart', spec)
 * }</pre>
 */
public final class VegaLite {

  private final Scorecard card;
  private final String languageTag;

  private VegaLite(Scorecard card, String languageTag) {
    this.card = card;
    this.languageTag = languageTag;
  }

  /**
   * Charts of a scorecard.
   *
   * @param card the scorecard
   * @param language the language; English for one that the library doesn't speak
   */
  public static VegaLite of(Scorecard card, Locale language) {
    return of(card, Objects.requireNonNull(language, "language").toLanguageTag());
  }

  /** As {@code of(Scorecard, Locale)}, by a language tag such as {@code zh}. */
  public static VegaLite of(Scorecard card, String languageTag) {
    return new VegaLite(
        Objects.requireNonNull(card, "card"), Objects.requireNonNull(languageTag, "languageTag"));
  }

  /**
   * The burn-up of a key result: a panel for each measure with its values, what is expected, what
   * is aimed at, and the forecast of the last day. One without data has its panel all the same.
   *
   * @throws IllegalArgumentException if the plan has no such key result
   */
  public String burnUp(KeyResultId keyResult) {
    Objects.requireNonNull(keyResult, "keyResult");
    if (card.light(GoalRef.to(keyResult)).isEmpty()) {
      throw new IllegalArgumentException("there is no such key result (" + keyResult + ")");
    }
    return new BurnUpChart(card, new ChartWords(card.plan(), languageTag), keyResult).text();
  }

  /**
   * How many key results of each team have each light, a row a team, those without any too: as the
   * teams of {@link Scorecard#teams()}.
   */
  public String teamLights() {
    return new LightsChart(card, new ChartWords(card.plan(), languageTag)).ofTeams();
  }

  /**
   * The light and score of each key result, a row each in the plan's order, with or without data.
   */
  public String keyResultLights() {
    return new LightsChart(card, new ChartWords(card.plan(), languageTag)).ofKeyResults();
  }
}
