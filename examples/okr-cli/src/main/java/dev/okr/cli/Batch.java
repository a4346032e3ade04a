package dev.okr.cli;

import dev.okr.core.error.Problem;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.policy.Policy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Many cases in one process: a line {@code {"plan", "journal"?, "on"?, "policy"?}} each, a line of
 * JSON out for each. What a line leaves out is as the command says. A case that can't be used
 * prints its problems, and the rest go on.
 */
final class Batch {

  private final Console console;
  private final Language language;
  private final OkrJson json = OkrJson.standard();

  Batch(Console console, Language language) {
    this.console = console;
    this.language = language;
  }

  /**
   * Scores each case.
   *
   * @param on the date of cases without one
   * @param policy the policy of cases without one
   * @param known what of the journals counts, all if {@code null}
   */
  int score(Path file, Optional<LocalDate> on, Policy policy, @Nullable Instant known) {
    return each(
        file,
        (line, number) ->
            BatchCase.of(line, number, on, Optional.of(policy))
                .fold(asked -> score(asked, known), this::problems));
  }

  private String score(BatchCase asked, @Nullable Instant known) {
    return Input.read(asked.plan(), asked.journal())
        .fold(
            input ->
                json.writeScorecard(
                    ScoreCommand.card(
                        input, asked.policy().orElseThrow(), asked.on().orElseThrow(), known),
                    false),
            this::problems);
  }

  /**
   * Checks each case.
   *
   * @param on the date of cases without one
   */
  int check(Path file, Optional<LocalDate> on) {
    return each(
        file,
        (line, number) ->
            BatchCase.of(line, number, on, Optional.empty()).fold(this::check, this::problems));
  }

  private String check(BatchCase asked) {
    return Input.read(asked.plan(), asked.journal())
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
    try (JsonLines lines = JsonLines.of(file)) {
      // nobody reads on where the output got lost
      for (String line = lines.next(); line != null && !console.lost(); line = lines.next()) {
        console.line(answer.to(line, lines.number()));
      }
      return Main.OK;
    } catch (IOException failure) {
      console.error(Trouble.with(file.toString(), failure));
      return Main.UNUSABLE;
    }
  }
}
