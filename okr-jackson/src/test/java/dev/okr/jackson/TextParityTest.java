package dev.okr.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.testkit.TextParity;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextParityTest {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Path TEXTS = Path.of("src/main/resources/META-INF/okr/texts");

  @Test
  void bothLanguagesSayTheSame() throws IOException {
    TextParity.check();
  }

  @Test
  void noTextIsThereForNobody() throws IOException {
    for (String room : List.of("dev.okr.jackson.review", "dev.okr.jackson.internal.yaml")) {
      StringBuilder code = new StringBuilder();
      try (Stream<Path> files = Files.list(SOURCES.resolve(room.replace('.', '/')))) {
        for (Path file : files.sorted().toList()) {
          code.append(Files.readString(file));
        }
      }
      Properties texts = new Properties();
      try (Reader english = Files.newBufferedReader(TEXTS.resolve(room + "_en.properties"))) {
        texts.load(english);
      }
      assertThat(texts.stringPropertyNames())
          .isNotEmpty()
          .allMatch(key -> code.indexOf('"' + key + '"') >= 0);
    }
  }
}
