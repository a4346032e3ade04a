package dev.okr.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.okr.core.text.PlainText;
import dev.okr.scoring.Scorecard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code okr rescore}: what an upgrade moves. */
@Command(
    name = "rescore",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the figures that moved since a scorecard was written, and why.",
      "The date and the policy are the old scorecard's unless stated."
    })
final class RescoreCommand implements Callable<Integer> {

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final ScoredOptions what = new ScoredOptions();

  @Option(
      names = "--against",
      required = true,
      paramLabel = "FILE",
      description = "What 'okr score --format json' printed then.")
  private @Nullable Path against;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Mixin private final LanguageOption lang = new LanguageOption();

  private static final JsonMapper MAPPER = new JsonMapper();

  RescoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Usage usage = Usage.of(spec);
    what.requireAPlan(usage);
    Path file = usage.required(against, "--against=FILE");
    JsonNode old;
    try {
      old = MAPPER.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException notJson) {
      throw usage.error("--against is no scorecard: '" + file + "' isn't JSON.");
    } catch (IOException failure) {
      console.error(Trouble.with(file.toString(), failure));
      return Main.UNUSABLE;
    }
    if (!old.path("objectives").isArray()) {
      throw usage.error("--against is no scorecard: '" + file + "' has no objectives.");
    }
    PolicyChoice chosen = what.policy(usage, old.path("policy").asText("standard"));
    return what.readOrReport(chosen, format, lang.chosen(), console)
        .map(input -> print(what.card(usage, input, date(usage, old)), old))
        .orElse(Main.UNUSABLE);
  }

  private LocalDate date(Usage usage, JsonNode old) {
    if (what.on().isPresent()) {
      return what.on().get();
    }
    try {
      return LocalDate.parse(old.path("on").asText());
    } catch (DateTimeException noDate) {
      throw usage.error("The old scorecard says no date; say which: --on=DATE");
    }
  }

  private int print(Scorecard card, JsonNode old) {
    JsonNode now = parsed(new ScoredCase(card, Optional.empty()).json(false));
    List<MovedFigure> moved =
        new Rescore(card, what.isForSomebody(), lang.chosen()).against(old, now);
    if (format == Format.JSON) {
      ObjectNode all = MAPPER.createObjectNode();
      all.put("on", card.on().toString()).put("policy", card.policy().name());
      moved.forEach(figure -> all.withArray("moved").add(figure.json()));
      console.line(all.toPrettyString());
    } else {
      moved.forEach(figure -> console.line(PlainText.line(figure.line())));
      console.line(
          moved.isEmpty()
              ? lang.say("rescore.nothing")
              : lang.say("rescore.moved", "count", moved.size()));
    }
    return moved.isEmpty() ? Main.OK : Main.ERRORS_FOUND;
  }

  private static JsonNode parsed(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
