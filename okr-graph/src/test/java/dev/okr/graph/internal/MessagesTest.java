package dev.okr.graph.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private static final Path FILES = Path.of("src/main/resources/dev/okr/graph/internal");
  private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

  private static Map<String, Properties> languages() throws IOException {
    Map<String, Properties> all = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(FILES, "messages_*.properties")) {
      for (Path file : files) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
          texts.load(reader);
        }
        all.put(file.getFileName().toString(), texts);
      }
    }
    return all;
  }

  @Test
  void everyLanguageSaysTheSame() throws IOException {
    Map<String, Properties> languages = languages();
    assertThat(languages).containsKeys("messages_en.properties", "messages_zh.properties");
    Properties english = languages.get("messages_en.properties");
    languages.forEach(
        (file, texts) -> {
          assertThat(texts.keySet()).as(file).isEqualTo(english.keySet());
          texts.forEach(
              (key, text) -> {
                assertThat((String) text).as(file + " " + key).isNotBlank();
                assertThat(PLACE.matcher((String) text).results().map(r -> r.group()).sorted())
                    .as(file + " " + key)
                    .containsExactlyElementsOf(
                        PLACE
                            .matcher(english.getProperty((String) key))
                            .results()
                            .map(r -> r.group())
                            .sorted()
                            .toList());
              });
        });
  }

  @Test
  void aLanguageFallsBackToItsPrimaryOneAndThenToEnglish() {
    assertThat(Messages.in(Locale.forLanguageTag("zh-Hant-TW")).text("dependency.feeds"))
        .isEqualTo("取数于");
    for (String tag : new String[] {"en", "en-GB", "fr", "und", "x-private"}) {
      assertThat(Messages.in(Locale.forLanguageTag(tag)).text("dependency.feeds"))
          .as(tag)
          .isEqualTo("takes data from");
    }
  }

  @Test
  void anArgumentIsPutInOnce() {
    assertThat(Messages.in(Locale.ENGLISH).text("dependency.lagged", "{1}", "{0}"))
        .isEqualTo("{1}, {0} d");
  }
}
