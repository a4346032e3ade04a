package dev.okr.core.rule.result;

import dev.okr.core.rule.Rule;
import dev.okr.core.rule.Severity;
import dev.okr.core.rule.facts.AtHand;
import java.util.List;

/** Titles that are still to come (OKR-222). */
public final class PlaceholderRules {

  private PlaceholderRules() {}

  public static List<Rule> all() {
    return List.of(
        Rule.of("OKR-222", Severity.WARNING)
            .says("The title of '{id}' is a placeholder: \"{title}\".", "“{id}”的标题只是占位：“{title}”。")
            .hint(
                "Write down what is meant, or take it out until somebody knows.",
                "请写明内容，或在明确之前先移除。")
            .because("What isn't written yet can't be agreed on.", "没有写下来的内容无法达成共识。")
            .onObjective(
                (context, objective, findings) -> {
                  if (Placeholders.isOne(objective.title())) {
                    String title = objective.title().in("en");
                    findings.add(objective, "id", objective.id().value(), "title", title);
                  }
                })
            .unless(AtHand::isPast)
            .onKeyResult(
                (context, keyResult, findings) -> {
                  if (Placeholders.isOne(keyResult.title())) {
                    String title = keyResult.title().in("en");
                    findings.add(keyResult, "id", keyResult.id().value(), "title", title);
                  }
                })
            .unless(AtHand::isPast));
  }
}
