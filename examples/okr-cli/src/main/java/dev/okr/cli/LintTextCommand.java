package dev.okr.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.okr.core.statement.StatementReader;
import dev.okr.core.statement.reading.StatedTarget;
import dev.okr.core.statement.reading.StatementReading;
import dev.okr.core.text.PlainText;
import dev.okr.core.value.WireName;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code okr lint-text}: what the sentences of key results say. */
@Command(
    name = "lint-text",
    mixinStandardHelpOptions = true,
    description = "Reads a JSON line {\"id\", \"text\"} each, prints label and target of each.")
final class LintTextCommand implements Callable<Integer> {

  private final Console console;
  private final ObjectMapper mapper =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  @Parameters(paramLabel = "FILE", description = "The file, or - for standard input.")
  private String file = "-";

  LintTextCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (JsonLines lines = open()) {
      int exit = Main.OK;
      // nobody reads on where the output got lost
      for (String line = lines.next(); line != null && !console.lost(); line = lines.next()) {
        if (!lint(line, lines.number())) {
          exit = Main.UNUSABLE;
        }
      }
      return exit;
    } catch (IOException failure) {
      console.error(Trouble.with(file, failure));
      return Main.UNUSABLE;
    }
  }

  private JsonLines open() throws IOException {
    return file.equals("-") ? JsonLines.ofStandardInput() : JsonLines.of(Path.of(file));
  }

  private boolean lint(String line, int number) throws IOException {
    JsonNode node;
    try {
      node = mapper.readTree(line);
    } catch (JsonProcessingException notJson) {
      console.error(
          "okr: line " + number + ": " + PlainText.excerpt(notJson.getOriginalMessage(), 400));
      return false;
    }
    if (!node.path("text").isTextual()) {
      console.error("okr: line " + number + ": 'text' is missing");
      return false;
    }
    StatementReading reading = StatementReader.standard().read(node.path("text").asText());
    ObjectNode out = mapper.createObjectNode();
    out.set("id", node.path("id").isMissingNode() ? null : node.get("id"));
    out.put("label", WireName.of(reading.label()));
    out.put("measurable", reading.measurable());
    target(out.putObject("target"), reading.target());
    console.line(mapper.writeValueAsString(out));
    return true;
  }

  private static void target(ObjectNode out, StatedTarget target) {
    out.put("kind", WireName.of(target.kind()));
    number(out, "from", target.from());
    number(out, "to", target.to());
    out.put("unit", target.unit());
  }

  private static void number(ObjectNode out, String name, @Nullable BigDecimal number) {
    out.put(name, number);
  }
}
