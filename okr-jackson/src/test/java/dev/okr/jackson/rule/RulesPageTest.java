package dev.okr.jackson.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.rule.Rule;
import dev.okr.core.rule.RuleBook;
import dev.okr.core.rule.RuleInfo;
import dev.okr.core.value.WireName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * docs/rules.md is made from the rules. To make it again: {@code mvn -pl okr-jackson -am test
 * -Dtest=RulesPageTest -Dokr.update=true -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class RulesPageTest {

  private static final Path PAGE = Path.of("..", "docs", "rules.md");

  private static String page() {
    StringBuilder out = new StringBuilder();
    out.append("# The rule book\n\n")
        .append("Made from the rules by a test; don't edit it by hand.\n\n")
        .append("A finding has a code that is never reused, a severity, the element it is about, a")
        .append(
            " place by ids,\na sentence in English and Chinese and a hint. A waiver in the plan")
        .append(" silences one finding until its\nlast day and needs a reason; one that is over or")
        .append(" silences nothing is a finding itself.\n\n")
        .append("## A rule of your own\n\n```java\n")
        .append("final class FinanceOwnsNothing implements Rule {\n")
        .append("  public RuleInfo info() {\n")
        .append("    return new RuleInfo(\"ACME-1\", Severity.WARNING,\n")
        .append("        LocalizedText.enZh(\"'{id}' belongs to team b.\", \"“{id}”由 b 团队负责。\"),\n")
        .append("        LocalizedText.of(\"Ask the team that does the work.\"),\n")
        .append("        LocalizedText.of(\"Results are owned where the work is done.\"));\n")
        .append("  }\n")
        .append(
            "  public void keyResult(RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {\n")
        .append("    if (keyResult.owner().equals(Optional.of(PartyId.of(\"b\")))) {\n")
        .append("      findings.add(keyResult, \"id\", keyResult.id().value());\n")
        .append("    }\n  }\n}\n\n")
        .append("Report report = RuleBook.standard().with(new FinanceOwnsNothing()).check(plan);\n")
        .append(
            "```\n\n`RuleBookTest` runs this rule. `without`, `regraded` and `with(RuleFigures)`")
        .append(" change the book's own rules.\n\n## The rules\n");
    for (Rule rule : RuleBook.standard().rules()) {
      RuleInfo info = rule.info();
      out.append("\n### ")
          .append(info.code())
          .append(" (")
          .append(WireName.of(info.severity()))
          .append(")\n\n")
          .append("- Finds: ")
          .append(info.message().in("en"))
          .append('\n')
          .append("- 检查：")
          .append(info.message().in("zh"))
          .append('\n')
          .append("- Hint: ")
          .append(info.hint().in("en"))
          .append('\n')
          .append("- 建议：")
          .append(info.hint().in("zh"))
          .append('\n')
          .append("- Method: ")
          .append(info.method().in("en"))
          .append('\n')
          .append("- 方法：")
          .append(info.method().in("zh"))
          .append('\n');
    }
    return out.toString();
  }

  @Test
  void thePageIsWhatTheRulesSay() throws IOException {
    if (Boolean.getBoolean("okr.update")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page(), StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(PAGE, StandardCharsets.UTF_8)).isEqualTo(page());
  }
}
