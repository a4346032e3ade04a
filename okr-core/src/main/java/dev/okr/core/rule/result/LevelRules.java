package dev.okr.core.rule.result;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Target;
import dev.okr.core.plan.Subject;
import dev.okr.core.rule.Findings;
import dev.okr.core.rule.Rule;
import dev.okr.core.rule.RuleContext;
import dev.okr.core.rule.Severity;
import dev.okr.core.rule.facts.AtHand;
import dev.okr.core.rule.facts.TermList;
import dev.okr.core.rule.facts.TitleFacts;
import dev.okr.core.rule.text.RuleTexts;
import dev.okr.core.statement.reading.StatedQuantity;
import dev.okr.core.statement.reading.StatementLabel;
import java.util.List;

/** Levels that are watched and need not change (OKR-223, OKR-224). */
public final class LevelRules {

  private static final TermList KEEPING = TermList.load(LevelRules.class, "keeping.txt");
  private static final TermList CHANGING = TermList.load(LevelRules.class, "changing.txt");

  /** Of fewer key results nobody says "all". */
  private static final int FEWEST = 3;

  private LevelRules() {}

  public static List<Rule> all() {
    return List.of(
        Rule.of("OKR-223", Severity.INFO, RuleTexts.ALL)
            .onKeyResult(LevelRules::keepsALevel)
            .unless(AtHand::isPast),
        Rule.of("OKR-224", Severity.INFO, RuleTexts.ALL).onPlan(LevelRules::onlyIndicators));
  }

  private static boolean isLevel(Target target) {
    return (target instanceof Target.AtLeast atLeast && atLeast.floor() == null)
        || (target instanceof Target.AtMost atMost && atMost.ceiling() == null)
        || target instanceof Target.Between;
  }

  private static boolean isLevel(KeyResult keyResult) {
    return !keyResult.measures().isEmpty()
        && TextRules.isEach(keyResult, measure -> isLevel(measure.target()));
  }

  private static boolean isKept(RuleContext context, KeyResult keyResult) {
    return isLevel(keyResult)
        && keyResult.title().byTag().values().stream().anyMatch(KEEPING::isAtStart)
        && TitleFacts.readings(context, keyResult).values().stream()
            .anyMatch(reading -> reading.quantities().stream().anyMatch(StatedFigures::isLevel));
  }

  /** A guardrail needs a result beside it that it guards. */
  private static void keepsALevel(
      RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
    if (isKept(context, keyResult)
        && objective.keyResults().stream().anyMatch(other -> !isLevel(other))) {
      String title = keyResult.title().in("en");
      findings.add(keyResult, "id", keyResult.id().value(), "title", title);
    }
  }

  private static void onlyIndicators(RuleContext context, Findings findings) {
    int count = 0;
    for (Objective objective : context.plan().objectives()) {
      if (AtHand.isPast(context, objective)) {
        continue;
      }
      for (KeyResult keyResult : objective.keyResults()) {
        if (!isIndicator(context, keyResult)) {
          return;
        }
        count++;
      }
    }
    if (count >= FEWEST) {
      findings.add(Subject.of(context.plan().id()), "/title", "count", Integer.toString(count));
    }
  }

  /** A level of a metric, with a title that is no work and asks for no change. */
  private static boolean isIndicator(RuleContext context, KeyResult keyResult) {
    return isLevel(keyResult)
        && !keyResult.title().byTag().isEmpty()
        && keyResult.title().byTag().values().stream().noneMatch(CHANGING::isIn)
        && TitleFacts.readings(context, keyResult).values().stream()
            .noneMatch(
                reading ->
                    reading.label() == StatementLabel.TASK
                        || reading.quantities().stream().anyMatch(LevelRules::isChange));
  }

  private static boolean isChange(StatedQuantity quantity) {
    return quantity.role() == StatedQuantity.Role.CHANGE
        || quantity.role() == StatedQuantity.Role.BASELINE;
  }
}
