package dev.okr.core.testkit;

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
public final class Snippets {

  private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
  private static final Path PAGES =
      Files.isDirectory(Path.of("..", "docs"))
          ? Path.of("..", "docs")
          : Path.of("..", "..", "docs");
  private static final Path TESTS = Path.of("src", "test", "java");

  private Snippets() {}

  /**
   * Every block of the page stands in the source of one of the tests, up to white space.
   *
   * @param page a file of docs/
   * @param tests classes of the module whose tests run
   */
  public static void areCodeOf(String page, Class<?>... tests) {
    StringBuilder source = new StringBuilder();
    for (Class<?> test : tests) {
      source.append(withoutSpace(read(TESTS.resolve(test.getName().replace('.', '/') + ".java"))));
    }
    List<String> blocks = blocksOf(page);
    assertThat(blocks).as("snippets of " + page).isNotEmpty();
    assertThat(blocks)
        .allSatisfy(
            block -> assertThat(source.indexOf(withoutSpace(block)) >= 0).as(block).isTrue());
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
