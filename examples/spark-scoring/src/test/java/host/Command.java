package host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The single machine: the command line's batch. */
final class Command {

  private static final Path JAR = Inputs.ROOT.resolve("examples/okr-cli/target/okr-cli.jar");

  private Command() {}

  /** The answers of {@code okr COMMAND --batch}, one for each line of the list. */
  static List<JsonNode> batch(String command, Path list, Path output) throws Exception {
    assertTrue(Files.exists(JAR), "examples/spark-scoring/run builds " + JAR);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toString(),
                command,
                "--batch",
                list.toString(),
                "--on",
                Inputs.DATE)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(output.toFile())
            .start();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), "okr " + command + " --batch hangs");
    assertEquals(0, process.exitValue());
    List<JsonNode> answers = new ArrayList<>();
    for (String line : Files.readAllLines(output)) {
      answers.add(new JsonMapper().readTree(line));
    }
    return answers;
  }
}
