package dev.okr.core.rule.result;

import dev.okr.core.rule.Rule;
import dev.okr.core.rule.Severity;
import dev.okr.core.rule.facts.AtHand;
import dev.okr.core.rule.text.RuleTexts;
import java.util.List;

/** Titles that are still to come (OKR-222). */
public final class PlaceholderRules {

  private PlaceholderRules() {}

  public static List<Rule> all() {
    return List.of(
        Rule.of("OKR-222", Severity.WARNING, RuleTexts.ALL)
            .onObjective(
                (context, objective, findings) -> {
                  if (PlaceholderTitles.isOne(objective.title())) {
                    String title = objective.title().in("en");
                    findings.add(objective, "id", objective.id().value(), "title", title);
                  }
                })
            .unless(AtHand::isPast)
            .onKeyResult(
                (context, keyResult, findings) -> {
                  if (PlaceholderTitles.isOne(keyResult.title())) {
                    String title = keyResult.title().in("en");
                    findings.add(keyResult, "id", keyResult.id().value(), "title", title);
                  }
                })
            .unless(AtHand::isPast));
  }
}
