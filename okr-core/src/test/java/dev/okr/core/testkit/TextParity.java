package dev.okr.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The texts of a module say the same in both languages of the library. */
public final class TextParity {

  private static final Path TEXTS = Path.of("src/main/resources/META-INF/okr/texts");
  private static final Pattern NAME = Pattern.compile("\\{[^{}]*}");

  private TextParity() {}

  /** Every key has a text in both languages, and both texts name the same arguments. */
  public static void check() throws IOException {
    int rooms = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(TEXTS, "*_en.properties")) {
      for (Path file : files) {
        String chinese = file.getFileName().toString().replace("_en.", "_zh.");
        check(file.toString(), read(file), read(file.resolveSibling(chinese)));
        rooms++;
      }
    }
    assertThat(rooms).isPositive();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(TEXTS)) {
      assertThat(files).as("rooms without English").hasSize(2 * rooms);
    }
  }

  private static void check(String file, Properties english, Properties chinese) {
    assertThat(chinese.keySet()).as(file).isEqualTo(english.keySet());
    english.forEach(
        (key, text) -> {
          String other = chinese.getProperty((String) key);
          assertThat((String) text).as(file + " " + key).isNotEmpty();
          assertThat(other).as(file + " " + key).isNotEmpty();
          assertThat(names(other)).as(file + " " + key).isEqualTo(names((String) text));
        });
  }

  private static List<String> names(String text) {
    return NAME.matcher(text).results().map(MatchResult::group).sorted().toList();
  }

  private static Properties read(Path file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    }
    return texts;
  }
}
