package dev.okr.cli;

import dev.okr.jackson.OkrJson;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.forecast.ForecastOptions;
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

/** {@code okr forecast}. */
@Command(
    name = "forecast",
    mixinStandardHelpOptions = true,
    description = "Says with what probability goals will be met.")
final class ForecastCommand implements Callable<Integer> {

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "PLAN", description = "The plan, JSON or YAML.")
  private @Nullable Path plan;

  @Option(names = "--journal", paramLabel = "FILE", description = "The journal, NDJSON.")
  private @Nullable Path journal;

  @Option(names = "--on", paramLabel = "DATE", description = "The date, yyyy-MM-dd.")
  private @Nullable LocalDate on;

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

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "Where random numbers start (${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Option(names = "--lang", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private Language lang = Language.EN;

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description =
          "Forecasts many: a JSON line {\"plan\" or \"history\", \"journal\"?, \"on\"} each.")
  private @Nullable Path batch;

  ForecastCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Usage usage = Usage.of(spec);
    PolicyChoice chosen = usage.policy(policy);
    ForecastOptions options = ForecastOptions.standard().withSeed(seed);
    if (batch != null) {
      usage.rejectBeside("--batch", "the plans", plan);
      usage.rejectBeside("--batch", "the plans", history);
      usage.rejectBeside("--batch", "the journals", journal);
      return new Batch(console, lang)
          .forecast(
              batch,
              new BatchCase.Usual(
                  Optional.ofNullable(on),
                  Optional.of(chosen),
                  Optional.ofNullable(known),
                  Optional.empty()),
              options);
    }
    usage.requireOneOf(plan, history);
    LocalDate date = usage.required(on, "--on=DATE");
    InputFiles files = new InputFiles();
    return ScoreInput.read(plan, history, journal, chosen, files)
        .fold(
            input -> {
              print(input.card(date, Optional.ofNullable(known)), options);
              return Main.OK;
            },
            problems -> {
              files.report(format, lang, console);
              return Main.UNUSABLE;
            });
  }

  private void print(Scorecard card, ForecastOptions options) {
    if (format == Format.JSON) {
      console.line(OkrJson.standard().writeForecast(card.forecast(options), true));
    } else {
      console.print(new ForecastLines(card, options, lang).render());
    }
  }
}
