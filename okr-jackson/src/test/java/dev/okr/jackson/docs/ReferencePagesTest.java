package dev.okr.jackson.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.rule.RuleBook;
import dev.okr.core.rule.RuleInfo;
import dev.okr.core.value.WireName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The table of docs/reference/rules.md has every rule, with its severity. */
class ReferencePagesTest {

  private static final Path RULES = Path.of("..", "docs", "reference", "rules.md");

  @Test
  void theTableOfRulesHasEveryRuleWithItsSeverity() throws IOException {
    String page = Files.readString(RULES, StandardCharsets.UTF_8);
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
