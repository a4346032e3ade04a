package dev.okr.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The texts of a module say the same in both languages of the library. */
public final class TextParity {

  private static final Path TEXTS = Path.of("src/main/resources/META-INF/okr/texts");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern LITERAL = Pattern.compile("\"([^\"\\n]*)\"");
  private static final Pattern ASKED =
      Pattern.compile("\\b(?:TEXTS\\.get|say)\\(\\s*\"([^\"]+)\"\\s*[,)]");
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

  /**
   * Every text of a room is asked for in its code, or in that of a room inside it; and what the
   * code asks for is there.
   *
   * @param built keys that stand nowhere in that code as a whole or in two parts
   */
  public static void checkUse(String room, Collection<String> built) throws IOException {
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.walk(SOURCES.resolve(room.replace('.', '/')))) {
      for (Path file : files.filter(found -> found.toString().endsWith(".java")).toList()) {
        code.append(Files.readString(file));
      }
    }
    Set<String> literals = new HashSet<>();
    LITERAL.matcher(code).results().map(found -> found.group(1)).forEach(literals::add);
    Set<String> keys = read(TEXTS.resolve(room + "_en.properties")).stringPropertyNames();
    assertThat(keys).as(room).isNotEmpty().containsAll(built);
    assertThat(keys).as("asked for").allMatch(key -> built.contains(key) || isIn(literals, key));
    assertThat(keys)
        .as("there")
        .containsAll(ASKED.matcher(code).results().map(found -> found.group(1)).toList());
  }

  private static boolean isIn(Set<String> literals, String key) {
    return literals.contains(key)
        || IntStream.range(1, key.length())
            .anyMatch(
                i -> literals.contains(key.substring(0, i)) && literals.contains(key.substring(i)));
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
