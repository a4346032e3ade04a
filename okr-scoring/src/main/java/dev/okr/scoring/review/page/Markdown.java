package dev.okr.scoring.review.page;

import dev.okr.scoring.Scorecard;
import dev.okr.scoring.review.MonthlyReview;
import dev.okr.scoring.review.QuarterlyReview;
import dev.okr.scoring.review.WeeklyDigest;
import java.util.Locale;
import java.util.Objects;

/**
 * Writes review packs as Markdown (CommonMark with tables), in any language that there are texts
 * of: what needs an answer first, each number with what it means, each light with why. Names come
 * from the plan, numbers are shown as the policy says. Texts and ids of people are escaped, so that
 * nothing in them becomes a table cell, a list, emphasis, a link or HTML, mentions anybody or any
 * issue, or turns into a picture. Lists that may grow long are cut, and say so; the packs
 * themselves are whole.
 */
public final class Markdown {

  private final Scorecard card;
  private final String languageTag;

  private Markdown(Scorecard card, String languageTag) {
    this.card = card;
    this.languageTag = languageTag;
  }

  /**
   * A writer.
   *
   * @param card the scorecard from which the packs were made
   * @param language the language; English for one that there are no texts of
   */
  public static Markdown of(Scorecard card, Locale language) {
    return of(card, Objects.requireNonNull(language, "language").toLanguageTag());
  }

  /** As {@code of(Scorecard, Locale)}, by a language tag such as {@code zh}. */
  public static Markdown of(Scorecard card, String languageTag) {
    return new Markdown(
        Objects.requireNonNull(card, "card"), Objects.requireNonNull(languageTag, "languageTag"));
  }

  /** The digest as a page: requests for support, blockers, risks, changes. */
  public String weekly(WeeklyDigest digest) {
    return new WeeklyPage(page(), Objects.requireNonNull(digest, "digest")).render();
  }

  /** The alignment review as a page: what is to be decided, lights, decisions, resources. */
  public String monthly(MonthlyReview review) {
    return new MonthlyPage(page(), Objects.requireNonNull(review, "review")).render();
  }

  /** The quarterly review as a page: scores, what was changed by hand, what was learned. */
  public String quarterly(QuarterlyReview review) {
    return new QuarterlyPage(page(), Objects.requireNonNull(review, "review")).render();
  }

  private Page page() {
    return new Page(card, languageTag, new MarkdownMarkup());
  }
}
