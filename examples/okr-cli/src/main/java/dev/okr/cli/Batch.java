package dev.okr.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.okr.core.error.Location;
import dev.okr.core.error.Message;
import dev.okr.core.error.Problem;
import dev.okr.core.value.LocalizedText;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Many cases in one process: a line {@code {"plan", "journal"?, "on"?, "policy"?}} each, a line of
 * JSON out for each. A case that can't be used prints its problems, and the rest go on.
 */
final class Batch {

  private static final String UNUSABLE_CASE = "CLI-001";
  private static final LocalizedText UNUSABLE_TEXT =
      LocalizedText.enZh("This case can't be used: {detail}", "无法处理此用例：{detail}");

  private final Console console;
  private final Language language;
  private final ObjectMapper mapper = new ObjectMapper();
  private final OkrJson json = OkrJson.standard();

  Batch(Console console, Language language) {
    this.console = console;
    this.language = language;
  }

  /** What a line asks for. */
  private record Case(Path plan, Optional<Path> journal, Optional<LocalDate> on, String policy) {}

  /** Scores each case. */
  int score(Path file) {
    return each(file, this::score);
  }

  private String score(Case asked) {
    if (asked.on().isEmpty()) {
      return unusable("'on' is missing");
    }
    Optional<Policy> policy = Policies.find(asked.policy());
    if (policy.isEmpty()) {
      return unusable("there is no policy '" + asked.policy() + "'");
    }
    return Input.read(asked.plan(), asked.journal().orElse(null))
        .fold(
            input ->
                json.writeScorecard(
                    ScoreCommand.card(input, policy.get(), asked.on().get(), null), false),
            problems -> json.writeProblems(problems, language.tag(), false));
  }

  /** Checks each case. */
  int check(Path file) {
    return each(
        file,
        asked ->
            Input.read(asked.plan(), asked.journal().orElse(null))
                .fold(
                    input ->
                        json.writeReport(
                            CheckCommand.report(input, asked.on()), language.tag(), false),
                    problems -> json.writeProblems(problems, language.tag(), false)));
  }

  private int each(Path file, Function<Case, String> run) {
    try (JsonLines lines = JsonLines.of(file)) {
      // nobody reads on where the output got lost
      for (String line = lines.next(); line != null && !console.lost(); line = lines.next()) {
        console.line(one(line, run));
      }
      return Main.OK;
    } catch (IOException failure) {
      console.error(Trouble.with(file.toString(), failure));
      return Main.UNUSABLE;
    }
  }

  private String one(String line, Function<Case, String> run) {
    try {
      JsonNode node = mapper.readTree(line);
      if (!node.path("plan").isTextual()) {
        return unusable("'plan' is missing");
      }
      return run.apply(
          new Case(
              Path.of(node.path("plan").asText()),
              text(node, "journal").map(Path::of),
              text(node, "on").map(LocalDate::parse),
              text(node, "policy").orElse("standard")));
    } catch (JsonProcessingException notJson) {
      return unusable(notJson.getOriginalMessage());
    } catch (InvalidPathException notAPath) {
      return unusable(notAPath.getReason());
    } catch (DateTimeParseException notADate) {
      return unusable("'on' is not a date: " + notADate.getParsedString());
    }
  }

  private static Optional<String> text(JsonNode node, String name) {
    return node.hasNonNull(name) ? Optional.of(node.get(name).asText()) : Optional.empty();
  }

  private String unusable(String detail) {
    return json.writeProblems(
        List.of(
            new Problem(
                UNUSABLE_CASE,
                Location.WHOLE,
                new Message(UNUSABLE_TEXT, Map.of("detail", detail)))),
        language.tag(),
        false);
  }
}
