package dev.okr.cli;

import dev.okr.core.plan.Plan;
import dev.okr.core.privacy.PlanView;
import dev.okr.core.rule.Report;
import dev.okr.core.rule.RuleBook;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code okr check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks a plan and its journal by the rules.")
final class CheckCommand implements Callable<Integer> {

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "PLAN", description = "The plan, JSON or YAML.")
  private @Nullable Path plan;

  @Option(names = "--journal", paramLabel = "FILE", description = "The journal, NDJSON.")
  private @Nullable Path journal;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "The date, yyyy-MM-dd; rules about what is late need it.")
  private @Nullable LocalDate on;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Mixin private final LanguageOption lang = new LanguageOption();

  @Option(names = "--all", description = "Tells every finding, not a page of them.")
  private boolean all;

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description = "Checks many: a JSON line {\"plan\", \"journal\"?, \"on\"?} each.")
  private @Nullable Path batch;

  @Mixin private final ThreadsOption threads = new ThreadsOption();

  @Mixin private final AsOption as = new AsOption();

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (batch != null) {
      Usage usage = Usage.of(spec);
      usage.rejectBeside("--batch", "the plans", plan);
      usage.rejectBeside("--batch", "the journals", journal);
      as.rejectBesideBatch(usage);
      return new Batch(console, lang.chosen(), threads.count(usage))
          .check(batch, Optional.ofNullable(on));
    }
    threads.rejectWithoutBatch(Usage.of(spec));
    Path file = Usage.of(spec).required(plan, "PLAN");
    return Input.readOrReport(file, journal, as.files(), format, lang.chosen(), console)
        .map(
            input -> {
              Optional<PlanView> view = as.view(Usage.of(spec), input.plan());
              Report report = report(input, view, Optional.ofNullable(on));
              print(report, view.map(PlanView::plan).orElse(input.plan()));
              return report.hasErrors() ? Main.ERRORS_FOUND : Main.OK;
            })
        .orElse(Main.UNUSABLE);
  }

  static Report report(Input input, Optional<LocalDate> on) {
    return report(input, Optional.empty(), on);
  }

  /** What is found, as a view shows it. */
  private static Report report(Input input, Optional<PlanView> view, Optional<LocalDate> on) {
    Optional<Scorecard> card =
        on.map(day -> Scorer.standard().score(input.plan(), input.journal(), day));
    Report whole = found(input, card, on);
    return view.map(by -> by.report(whole, foundInView(input, by, card, on))).orElse(whole);
  }

  private static Report foundInView(
      Input input, PlanView view, Optional<Scorecard> card, Optional<LocalDate> on) {
    Input shown = new Input(view.plan(), view.journal(input.journal()));
    return found(shown, card.map(whole -> whole.seenBy(view.as())), on);
  }

  /** With a date, the rules may ask for scores too. */
  private static Report found(Input input, Optional<Scorecard> card, Optional<LocalDate> on) {
    RuleBook book = RuleBook.standard();
    return card.map(scores -> book.scoredBy(scores::computed, scores::progress))
        .orElse(book)
        .check(input.plan(), input.journal(), on);
  }

  private void print(Report report, Plan plan) {
    if (format == Format.JSON) {
      console.line(OkrJson.standard().writeReport(report, lang.tag(), true));
    } else {
      new CheckText(console, lang.chosen()).print(report, plan, all);
    }
  }
}
