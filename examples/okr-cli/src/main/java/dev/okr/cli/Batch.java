package dev.okr.cli;

import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.forecast.ForecastOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Many cases in one process: a line {@code {"plan" or "history", "journal"?, "on"?, "policy"?,
 * "known"?, "cycle"?}} each, a line of JSON out for each. What a line leaves out is as the command
 * says. A case that can't be used prints its problems, and the rest go on.
 */
final class Batch {

  private final Console console;
  private final Language language;
  private final int threads;
  private final OkrJson json = OkrJson.standard();

  Batch(Console console, Language language, int threads) {
    this.console = console;
    this.language = language;
    this.threads = threads;
  }

  /**
   * Scores each case.
   *
   * @param usual what cases have that don't say otherwise
   */
  int score(Path file, BatchCase.Usual usual) {
    return each(
        file,
        (line, number) -> BatchCase.of(line, number, usual).fold(this::score, this::problems));
  }

  private String score(BatchCase asked) {
    return read(asked)
        .flatMap(input -> input.card(asked.on().orElseThrow(), asked.known(), asked.cycle()))
        .fold(card -> card.json(false), this::problems);
  }

  /**
   * Forecasts each case.
   *
   * @param usual what cases have that don't say otherwise
   */
  int forecast(Path file, BatchCase.Usual usual, ForecastOptions options) {
    return each(
        file,
        (line, number) ->
            BatchCase.of(line, number, usual)
                .fold(asked -> forecast(asked, options), this::problems));
  }

  private String forecast(BatchCase asked, ForecastOptions options) {
    return read(asked)
        .map(input -> input.card(asked.on().orElseThrow(), asked.known()).forecast(options))
        .fold(forecast -> json.writeForecast(forecast, false), this::problems);
  }

  private static Outcome<ScoreInput> read(BatchCase asked) {
    return ScoreInput.read(
        asked.plan(),
        asked.history(),
        asked.journal(),
        asked.policy().orElseThrow(),
        new InputFiles());
  }

  /**
   * Checks each case.
   *
   * @param on the date of cases without one
   */
  int check(Path file, Optional<LocalDate> on) {
    BatchCase.Usual usual =
        new BatchCase.Usual(on, Optional.empty(), Optional.empty(), Optional.empty());
    return each(
        file,
        (line, number) -> BatchCase.of(line, number, usual).fold(this::check, this::problems));
  }

  private String check(BatchCase asked) {
    Path plan = asked.plan();
    if (plan == null) {
      throw new IllegalStateException("a case that is checked has a plan");
    }
    return Input.read(plan, asked.journal())
        .fold(
            input ->
                json.writeReport(CheckCommand.report(input, asked.on()), language.tag(), false),
            this::problems);
  }

  private String problems(List<Problem> problems) {
    return json.writeProblems(problems, language.tag(), false);
  }

  /** Makes a line of a line. */
  private interface Answer {
    String to(String line, int number);
  }

  private int each(Path file, Answer answer) {
    try (InOrder cases = new InOrder(threads, console::line)) {
      readEach(file, answer, cases);
      return Main.OK;
    } catch (IOException failure) {
      console.error(Trouble.with(file.toString(), failure));
      return Main.UNUSABLE;
    }
  }

  private void readEach(Path file, Answer answer, InOrder cases) throws IOException {
    try (JsonLines lines = JsonLines.of(file)) {
      // nobody reads on where the output got lost
      for (String line = lines.next(); line != null && !console.lost(); line = lines.next()) {
        String asked = line;
        int number = lines.number();
        cases.add(() -> answer.to(asked, number));
      }
    } catch (IOException failure) {
      cases.finish(); // what came before is told first
      throw failure;
    }
    cases.finish();
  }
}
