package dev.okr.core.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Java on a page of docs/ is code of a test, which is compiled and run. */
final class Snippets {

  private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
  private static final Path PAGES = Path.of("..", "docs");
  private static final Path TESTS = Path.of("src", "test", "java", "dev", "okr", "core");

  private Snippets() {}

  /** Every block of the page stands in the test's source, up to white space. */
  static void areCodeOf(String page, String test) {
    String source = withoutSpace(read(TESTS.resolve(test)));
    List<String> blocks = blocksOf(page);
    assertThat(blocks).as("snippets of " + page).isNotEmpty();
    assertThat(blocks)
        .allSatisfy(block -> assertThat(source.contains(withoutSpace(block))).as(block).isTrue());
  }

  private static List<String> blocksOf(String page) {
    List<String> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(read(PAGES.resolve(page)));
    while (matcher.find()) {
      blocks.add(matcher.group(1));
    }
    return blocks;
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
