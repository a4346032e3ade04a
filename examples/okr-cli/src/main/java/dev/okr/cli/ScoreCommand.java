package dev.okr.cli;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.Derivation;
import dev.okr.scoring.Scorecard;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code okr score}. */
@Command(name = "score", mixinStandardHelpOptions = true, description = "Scores a plan on a date.")
final class ScoreCommand implements Callable<Integer> {

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final ScoredOptions what = new ScoredOptions();

  @Option(
      names = "--cycle",
      paramLabel = "ID",
      description = "The teams' figures of that cycle; else of those that run.")
  private @Nullable String cycle;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Mixin private final LanguageOption lang = new LanguageOption();

  @Option(
      names = "--explain",
      paramLabel = "ID",
      description = "Why an objective or key result has its score.")
  private @Nullable String explain;

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description =
          "Scores many: a JSON line {\"plan\" or \"history\", \"journal\"?, \"on\", \"policy\"?}"
              + " each.")
  private @Nullable Path batch;

  @Mixin private final ThreadsOption threads = new ThreadsOption();

  ScoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Usage usage = Usage.of(spec);
    PolicyChoice chosen = what.policy(usage);
    if (batch != null) {
      what.rejectBesideBatch(usage);
      usage.rejectBeside("--batch", "what is scored", explain);
      return new Batch(console, lang.chosen(), threads.count(usage))
          .score(
              batch,
              new BatchCase.Usual(
                  what.on(), Optional.of(chosen), what.known(), Optional.ofNullable(cycle)));
    }
    threads.rejectWithoutBatch(usage);
    what.requireAPlan(usage);
    LocalDate date = what.day(usage);
    return what.readOrReport(chosen, format, lang.chosen(), console)
        .map(
            input -> {
              print(usage, scored(usage, input, date));
              return Main.OK;
            })
        .orElse(Main.UNUSABLE);
  }

  private ScoredCase scored(Usage usage, ScoreInput input, LocalDate date) {
    return input
        .card(date, what.known(), Optional.ofNullable(cycle))
        .fold(
            scored -> new ScoredCase(what.seen(usage, scored.card()), scored.cycle()),
            problems -> {
              throw usage.error(problems.get(0).message(lang.tag()));
            });
  }

  private void print(Usage usage, ScoredCase scored) {
    if (explain != null) {
      explain(usage, scored.card(), explain);
    } else if (format == Format.JSON) {
      console.line(scored.json(true));
    } else {
      console.print(new ScoreText(scored, lang.chosen(), console.coloured()).render());
    }
  }

  private void explain(Usage usage, Scorecard card, String id) {
    Derivation why =
        usage
            .find(
                id,
                named ->
                    card.explain(GoalRef.to(KeyResultId.of(named)))
                        .or(() -> card.explain(GoalRef.to(ObjectiveId.of(named)))))
            .orElseThrow(() -> usage.error("There is no objective or key result '" + id + "'."));
    console.print(
        format == Format.JSON
            ? OkrJson.standard().writeDerivation(why, lang.tag(), true) + "\n"
            : why.text(lang.tag()));
  }
}
