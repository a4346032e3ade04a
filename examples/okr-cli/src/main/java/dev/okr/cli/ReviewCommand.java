package dev.okr.cli;

import dev.okr.core.time.CycleId;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.review.Markdown;
import dev.okr.scoring.review.QuarterlyReview;
import dev.okr.scoring.review.Reviews;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code okr review}. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = "Writes what a weekly, monthly or quarterly review talks about, as Markdown.")
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

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "PLAN", description = "The plan, JSON or YAML.")
  private @Nullable Path plan;

  @Option(names = "--journal", paramLabel = "FILE", description = "The journal, NDJSON.")
  private @Nullable Path journal;

  @Option(names = "--on", paramLabel = "DATE", description = "The day of the review, yyyy-MM-dd.")
  private @Nullable LocalDate on;

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

  @Option(
      names = "--known",
      paramLabel = "INSTANT",
      description = "Only what was recorded by then, such as 2026-02-28T18:00:00Z.")
  private @Nullable Instant known;

  @Option(
      names = "--history",
      paramLabel = "FILE",
      description = "The versions of the plan, NDJSON, instead of PLAN.")
  private @Nullable Path history;

  @Option(
      names = "--policy",
      paramLabel = "NAME|FILE",
      description = "The policy, by name or document (${DEFAULT-VALUE}).")
  private String policy = "standard";

  @Option(names = "--lang", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private Language lang = Language.EN;

  ReviewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Usage usage = Usage.of(spec);
    usage.requireOneOf(plan, history);
    LocalDate date = usage.required(on, "--on=DATE");
    PolicyChoice chosen = usage.policy(policy);
    rejectWhatDoesNotFit(usage, date);
    InputFiles files = new InputFiles();
    return ScoreInput.read(plan, history, journal, chosen, files)
        .fold(
            input -> {
              console.print(page(usage, input.card(date, Optional.ofNullable(known))));
              return Main.OK;
            },
            problems -> {
              files.report(Format.TEXT, lang, console);
              return Main.UNUSABLE;
            });
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

  private String page(Usage usage, Scorecard card) {
    Reviews reviews = Reviews.of(card);
    Markdown markdown = Markdown.of(card, lang.tag());
    return switch (kind) {
      case WEEKLY -> markdown.weekly(since == null ? reviews.weekly() : reviews.weekly(since));
      case MONTHLY -> markdown.monthly(since == null ? reviews.monthly() : reviews.monthly(since));
      case QUARTERLY -> markdown.quarterly(quarterly(usage, card, reviews));
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
