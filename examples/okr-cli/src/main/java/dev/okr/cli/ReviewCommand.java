package dev.okr.cli;

import dev.okr.core.time.CycleId;
import dev.okr.jackson.review.ReviewJson;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.review.MonthlyReview;
import dev.okr.scoring.review.QuarterlyReview;
import dev.okr.scoring.review.Reviews;
import dev.okr.scoring.review.WeeklyDigest;
import dev.okr.scoring.review.page.Html;
import dev.okr.scoring.review.page.Markdown;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code okr review}. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description =
        "Writes what a weekly, monthly or quarterly review talks about, as Markdown, HTML or JSON.")
final class ReviewCommand implements Callable<Integer> {

  /** Which review. */
  enum Kind {
    /** What changed, what is at risk, what blocks, who asks. */
    WEEKLY,
    /** Where teams depend on each other, and what is to be decided. */
    MONTHLY,
    /** What came out, what was learned, what changes next. */
    QUARTERLY
  }

  /** How it is written. */
  enum ReviewFormat {
    /** For mail and chat. */
    MARKDOWN,
    /** One page with its pictures. */
    HTML,
    /** For programs. */
    JSON
  }

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final ScoredOptions what = new ScoredOptions();

  @Option(names = "--kind", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private Kind kind = Kind.WEEKLY;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "The day of the last one; a week or a month before unless stated.")
  private @Nullable LocalDate since;

  @Option(
      names = "--cycle",
      paramLabel = "ID",
      description = "The cycle of a quarterly review; the one of the day unless stated.")
  private @Nullable String cycle;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private ReviewFormat format = ReviewFormat.MARKDOWN;

  @Mixin private final LanguageOption lang = new LanguageOption();

  ReviewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Usage usage = Usage.of(spec);
    what.requireAPlan(usage);
    LocalDate date = what.day(usage);
    PolicyChoice chosen = what.policy(usage);
    rejectWhatDoesNotFit(usage, date);
    return what.readOrReport(
            chosen, format == ReviewFormat.JSON ? Format.JSON : Format.TEXT, lang.chosen(), console)
        .map(
            input -> {
              console.print(page(usage, input, date));
              return Main.OK;
            })
        .orElse(Main.UNUSABLE);
  }

  private void rejectWhatDoesNotFit(Usage usage, LocalDate date) {
    if (kind == Kind.QUARTERLY && since != null) {
      throw usage.error("--since is of weekly and monthly reviews; a quarterly one is of a cycle.");
    }
    if (kind != Kind.QUARTERLY && cycle != null) {
      throw usage.error("--cycle is of quarterly reviews.");
    }
    if (since != null && !since.isBefore(date)) {
      throw usage.error("--since must be before --on (" + since + ", " + date + ").");
    }
  }

  private String page(Usage usage, ScoreInput input, LocalDate date) {
    Scorecard card = what.card(usage, input, date);
    Reviews reviews = Reviews.of(card);
    return switch (kind) {
      case WEEKLY -> {
        WeeklyDigest digest = since == null ? reviews.weekly() : reviews.weekly(since);
        yield switch (format) {
          case MARKDOWN -> Markdown.of(card, lang.tag()).weekly(digest);
          case HTML -> Html.of(card, lang.tag()).weekly(digest);
          case JSON -> ReviewJson.write(digest, true) + "\n";
        };
      }
      case MONTHLY -> {
        LocalDate before = since == null ? date.minusMonths(1) : since;
        MonthlyReview review = reviews.monthly(what.card(usage, input, before));
        yield switch (format) {
          case MARKDOWN -> Markdown.of(card, lang.tag()).monthly(review);
          case HTML -> Html.of(card, lang.tag()).monthly(review);
          case JSON -> ReviewJson.write(review, true) + "\n";
        };
      }
      case QUARTERLY -> {
        QuarterlyReview review = quarterly(usage, card, reviews);
        yield switch (format) {
          case MARKDOWN -> Markdown.of(card, lang.tag()).quarterly(review);
          case HTML -> Html.of(card, lang.tag()).quarterly(review);
          case JSON -> ReviewJson.write(review, true) + "\n";
        };
      }
    };
  }

  private QuarterlyReview quarterly(Usage usage, Scorecard card, Reviews reviews) {
    if (cycle == null) {
      return reviews
          .quarterly()
          .orElseThrow(
              () ->
                  usage.error(
                      "No cycle with objectives has begun by "
                          + card.on()
                          + "; name one: --cycle=ID"));
    }
    String id = cycle;
    return usage
        .find(id, named -> card.plan().cycle(CycleId.of(named)))
        .map(found -> reviews.quarterly(found.id()))
        .orElseThrow(() -> usage.error("There is no cycle '" + id + "'."));
  }
}
