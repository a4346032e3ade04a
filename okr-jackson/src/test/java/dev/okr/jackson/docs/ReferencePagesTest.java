package dev.okr.jackson.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.rule.RuleBook;
import dev.okr.core.rule.RuleInfo;
import dev.okr.core.value.WireName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of docs/ lead where they say, and the table of rules has every rule. */
class ReferencePagesTest {

  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern CODE = Pattern.compile("```.*?```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#]*)(?:#([^)\\s]+))?\\)");
  private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);
  private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\">");

  private static String read(Path page) {
    try {
      return CODE.matcher(Files.readString(page, StandardCharsets.UTF_8)).replaceAll("");
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(DOCS)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  /** The places of a page that a link can name: its headings as GitHub spells them, its anchors. */
  private static Set<String> places(Path page) {
    String text = read(page);
    Set<String> places =
        HEADING
            .matcher(text)
            .results()
            .map(heading -> heading.group(1).replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1"))
            .map(heading -> heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_ -]", ""))
            .map(heading -> heading.strip().replace(' ', '-'))
            .collect(Collectors.toSet());
    ANCHOR.matcher(text).results().forEach(anchor -> places.add(anchor.group(1)));
    return places;
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Path page : pages()) {
      Matcher link = LINK.matcher(read(page));
      while (link.find()) {
        String file = link.group(1);
        if (file.contains("://")) {
          continue;
        }
        links++;
        Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        boolean isThere =
            Files.exists(target)
                && (link.group(2) == null || places(target).contains(link.group(2)));
        if (!isThere) {
          broken.add(page + ": " + link.group());
        }
      }
    }
    assertThat(links).isPositive();
    assertThat(broken).isEmpty();
  }

  @Test
  void theTableOfRulesHasEveryRuleWithItsSeverity() {
    String page = read(DOCS.resolve("reference").resolve("rules.md"));
    List<RuleInfo> rules = RuleBook.standard().rules().stream().map(rule -> rule.info()).toList();
    assertThat(rules)
        .allSatisfy(
            rule ->
                assertThat(page)
                    .contains(
                        "| [%s](../rules.md#%s) | %s |"
                            .formatted(
                                rule.code(),
                                rule.code().toLowerCase(Locale.ROOT),
                                WireName.of(rule.severity()))));
  }
}
