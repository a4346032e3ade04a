package dev.okr.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.Light;
import dev.okr.core.goal.State;
import dev.okr.core.message.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text that the code asks for is there, and none that nobody asks for. */
class ScoringWordsTest {

  private static final Texts TEXTS = Texts.of(ScoringWords.class);
  private static final Path SOURCES = Path.of("src/main/java/dev/okr/scoring");
  private static final Pattern KEY = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)?)\"");
  private static final Set<String> KINDS =
      Set.of("state", "light", "reason", "cause", "rule", "formula", "input", "unit");

  @Test
  void everyConstantHasATextOfItsOwn() {
    for (State state : State.values()) {
      assertThat(ScoringWords.state(state).byTag()).containsKeys("en", "zh");
    }
    for (Light light : Light.values()) {
      assertThat(ScoringWords.light(light).byTag()).containsKeys("en", "zh");
    }
    for (ReasonCode code : ReasonCode.values()) {
      assertThat(code.label().byTag()).containsKeys("en", "zh");
    }
    for (ChangeCause cause : ChangeCause.values()) {
      assertThat(cause.label().byTag()).containsKeys("en", "zh");
    }
    for (DerivationRule rule : DerivationRule.values()) {
      assertThat(rule.label().byTag()).containsKeys("en", "zh");
      assertThat(rule.formula().byTag()).containsKeys("en", "zh");
    }
  }

  @Test
  void everyKeyInTheCodeHasATextAndEveryTextIsAskedFor() throws IOException {
    Set<String> asked = new TreeSet<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        KEY.matcher(read(file)).results().map(m -> m.group(1)).forEach(asked::add);
      }
    }
    List<String> prefixes = List.of("measure.", "score.", "health.", "expected.", "line.");
    assertThat(TEXTS.keys())
        .as("keys in the code")
        .containsAll(
            asked.stream()
                .filter(key -> prefixes.stream().anyMatch(key::startsWith))
                .filter(key -> !key.equals("health.allowed-"))
                .toList());
    for (String key : TEXTS.keys()) {
      String kind = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
      boolean isBuilt = KINDS.contains(kind) || key.startsWith("health.allowed-");
      assertThat(isBuilt || asked.contains(key)).as(key).isTrue();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
