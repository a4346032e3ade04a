package dev.okr.scoring.review.page;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.State;
import dev.okr.scoring.KeyResultScore;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.review.GoalStatus;
import dev.okr.scoring.review.MonthlyReview;
import dev.okr.scoring.review.QuarterlyReview;
import dev.okr.scoring.review.WeeklyDigest;
import dev.okr.scoring.review.drawing.Xml;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Writes review packs as one HTML page with its pictures: the words of {@link Markdown}, a burn-up
 * of each key result, what serves what, and who needs whom. The page needs no script and loads
 * nothing, so it opens from a mail; it prints, and is light or dark as the reader's system is.
 * Lights differ in shape, not in colour alone. Texts and ids of people are escaped: nothing in them
 * becomes a tag, an attribute, an entity, or turns the direction of what stands beside it. The same
 * scorecard gives the same page, to the letter.
 */
public final class Html {

  private final Scorecard card;
  private final String languageTag;

  private Html(Scorecard card, String languageTag) {
    this.card = card;
    this.languageTag = languageTag;
  }

  /**
   * A writer.
   *
   * @param card the scorecard from which the packs were made
   * @param language the language; English for one that there are no texts of
   */
  public static Html of(Scorecard card, Locale language) {
    return of(card, Objects.requireNonNull(language, "language").toLanguageTag());
  }

  /** As {@code of(Scorecard, Locale)}, by a language tag such as {@code zh}. */
  public static Html of(Scorecard card, String languageTag) {
    return new Html(
        Objects.requireNonNull(card, "card"), Objects.requireNonNull(languageTag, "languageTag"));
  }

  /** The digest as a page, with the burn-ups of the key results that run. */
  public String weekly(WeeklyDigest digest) {
    Page page = page();
    new WeeklyPage(page, Objects.requireNonNull(digest, "digest")).render();
    return whole(page, running());
  }

  /** The alignment review as a page, with the burn-ups of the key results that run. */
  public String monthly(MonthlyReview review) {
    Page page = page();
    new MonthlyPage(page, Objects.requireNonNull(review, "review")).render();
    return whole(page, running());
  }

  /** The quarterly review as a page, with the burn-ups of the cycle's key results. */
  public String quarterly(QuarterlyReview review) {
    Page page = page();
    new QuarterlyPage(page, Objects.requireNonNull(review, "review")).render();
    return whole(
        page,
        review.results().stream()
            .map(GoalStatus::goal)
            .filter(GoalRef.ToKeyResult.class::isInstance)
            .map(goal -> ((GoalRef.ToKeyResult) goal).keyResult())
            .toList());
  }

  private Page page() {
    return new Page(card, languageTag, new HtmlMarkup());
  }

  /** The key results that have begun, aren't over and are neither out nor done. */
  private List<KeyResultId> running() {
    return card.plan().objectives().stream()
        .flatMap(objective -> objective.keyResults().stream())
        .map(KeyResult::id)
        .filter(
            id ->
                card.plan().startOf(id).filter(day -> day.isAfter(card.on())).isEmpty()
                    && card.plan().endOf(id).filter(day -> day.isBefore(card.on())).isEmpty()
                    && card.keyResult(id)
                        .map(KeyResultScore::state)
                        .filter(State.ACTIVE::equals)
                        .isPresent())
        .toList();
  }

  private String whole(Page page, List<KeyResultId> drawn) {
    new PagePictures(page).add(drawn);
    return "<!DOCTYPE html>\n<html lang=\""
        + page.say("language")
        + "\">\n<head>\n<meta charset=\"utf-8\"/>\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
        + "<meta name=\"color-scheme\" content=\"light dark\"/>\n"
        // nothing is loaded and nothing runs, whatever gets into the page
        + "<meta http-equiv=\"Content-Security-Policy\""
        + " content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n<title>"
        + Xml.text(title(page))
        + "</title>\n<style>\n"
        + Style.SHEET
        + "</style>\n</head>\n<body>\n<main>\n"
        + page.text()
        + "</main>\n</body>\n</html>\n";
  }

  private String title(Page page) {
    String name = card.plan().title().in(languageTag);
    return page.say(
        "html.title", "plan", name.isBlank() ? card.plan().id().value() : name, "on", card.on());
  }
}
