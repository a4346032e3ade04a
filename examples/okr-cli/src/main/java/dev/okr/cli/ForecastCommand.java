package dev.okr.cli;

import dev.okr.jackson.OkrJson;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.forecast.ForecastOptions;
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

/** {@code okr forecast}. */
@Command(
    name = "forecast",
    mixinStandardHelpOptions = true,
    description = "Says with what probability goals will be met.")
final class ForecastCommand implements Callable<Integer> {

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final ScoredOptions what = new ScoredOptions();

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "Where random numbers start (${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Mixin private final LanguageOption lang = new LanguageOption();

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description =
          "Forecasts many: a JSON line {\"plan\" or \"history\", \"journal\"?, \"on\"} each.")
  private @Nullable Path batch;

  @Mixin private final ThreadsOption threads = new ThreadsOption();

  ForecastCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Usage usage = Usage.of(spec);
    PolicyChoice chosen = what.policy(usage);
    ForecastOptions options = ForecastOptions.standard().withSeed(seed);
    if (batch != null) {
      what.rejectBesideBatch(usage);
      return new Batch(console, lang.chosen(), threads.count(usage))
          .forecast(
              batch,
              new BatchCase.Usual(what.on(), Optional.of(chosen), what.known(), Optional.empty()),
              options);
    }
    threads.rejectWithoutBatch(usage);
    what.requireAPlan(usage);
    LocalDate date = what.day(usage);
    return what.readOrReport(chosen, format, lang.chosen(), console)
        .map(
            input -> {
              print(what.card(usage, input, date), options);
              return Main.OK;
            })
        .orElse(Main.UNUSABLE);
  }

  private void print(Scorecard card, ForecastOptions options) {
    if (format == Format.JSON) {
      console.line(OkrJson.standard().writeForecast(card.forecast(options), true));
    } else {
      console.print(new ForecastLines(card, options, lang.chosen()).render());
    }
  }
}
