package dev.okr.core.rule.result;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.plan.Subject;
import dev.okr.core.rule.Findings;
import dev.okr.core.rule.Rule;
import dev.okr.core.rule.RuleContext;
import dev.okr.core.rule.Severity;
import dev.okr.core.rule.facts.AtHand;
import dev.okr.core.rule.facts.Measures;
import dev.okr.core.rule.facts.PlanIndex;
import dev.okr.core.rule.facts.TermList;
import dev.okr.core.rule.facts.TitleFacts;
import dev.okr.core.rule.text.RuleTexts;
import dev.okr.core.statement.reading.StatedQuantity;
import dev.okr.core.statement.reading.StatementLabel;
import dev.okr.core.statement.reading.StatementReading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the titles of objectives say, and of a plan as a whole (OKR-219 to OKR-221). */
public final class ObjectiveTextRules {

  private static final TermList DEEDS = TermList.load(ObjectiveTextRules.class, "deeds.txt");
  private static final TermList MAKINGS = TermList.load(ObjectiveTextRules.class, "makings.txt");

  /** Behind a verb they tell how, and not what is done. */
  private static final Set<String> MANNERS = Set.of("as", "like", "what", "when", "where");

  private ObjectiveTextRules() {}

  public static List<Rule> all() {
    return List.of(
        Rule.of("OKR-219", Severity.WARNING, RuleTexts.ALL)
            .onObjective(ObjectiveTextRules::isTask)
            .unless(AtHand::isPast),
        Rule.of("OKR-220", Severity.WARNING, RuleTexts.ALL)
            .onObjective(ObjectiveTextRules::figureIsNotMeasured)
            .unless(AtHand::isPast),
        Rule.of("OKR-221", Severity.INFO, RuleTexts.ALL).onPlan(ObjectiveTextRules::noOutcome));
  }

  /** A title that is no task in one language isn't blamed for its translation. */
  private static void isTask(RuleContext context, Objective objective, Findings findings) {
    Map<String, StatementReading> readings = TitleFacts.readings(context, objective.title());
    boolean isTask =
        !readings.isEmpty()
            && !PlaceholderTitles.isOne(objective.title())
            && readings.entrySet().stream()
                .allMatch(each -> isTask(objective.title().in(each.getKey()), each.getValue()));
    if (isTask) {
      String title = objective.title().in(readings.keySet().iterator().next());
      findings.add(objective, "id", objective.id().value(), "span", title);
    }
  }

  /**
   * Begins with a verb of work. The reader is made for key results and takes more for work than an
   * objective is blamed for: "a reliable platform" is a place to reach.
   */
  private static boolean isTask(String title, StatementReading reading) {
    if (MANNERS.contains(secondWord(title))) {
      return false; // "Deliver as promised" says how things should go
    }
    return (DEEDS.isAtStart(title) && reading.label() != StatementLabel.RESULT)
        || (MAKINGS.isAtStart(title) && reading.label() == StatementLabel.TASK);
  }

  private static String secondWord(String title) {
    String[] words = title.strip().split("\\s+", 3);
    return words.length < 2 ? "" : words[1].toLowerCase(Locale.ROOT);
  }

  private static void figureIsNotMeasured(
      RuleContext context, Objective objective, Findings findings) {
    if (objective.keyResults().isEmpty()) {
      return; // OKR-104
    }
    for (StatementReading reading : TitleFacts.readings(context, objective.title()).values()) {
      if (reading.quantities().isEmpty()) {
        continue;
      }
      List<KeyResult> parts = new ArrayList<>(objective.keyResults());
      PlanIndex.of(context)
          .contributorsOf(objective.id())
          .forEach(contributor -> parts.addAll(contributor.keyResults()));
      StatedQuantity stated =
          StatedFigures.firstUnknown(reading.quantities(), parts, context.plan());
      if (stated != null) {
        findings.add(objective, "id", objective.id().value(), "span", stated.span().text());
        return;
      }
    }
  }

  private static void noOutcome(RuleContext context, Findings findings) {
    int count = 0;
    for (Objective objective : context.plan().objectives()) {
      if (AtHand.isPast(context, objective)) {
        continue;
      }
      for (KeyResult keyResult : objective.keyResults()) {
        Map<String, StatementReading> readings = TitleFacts.readings(context, keyResult.title());
        if (isOutcome(keyResult, readings.values())) {
          return;
        }
        count += readings.isEmpty() ? 0 : 1;
      }
    }
    if (count > 0) {
      findings.add(Subject.of(context.plan().id()), "/title", "count", Integer.toString(count));
    }
  }

  /** A result by its words, or no task by its words and a number by its target. */
  private static boolean isOutcome(KeyResult keyResult, Collection<StatementReading> readings) {
    return readings.stream().anyMatch(reading -> reading.label() == StatementLabel.RESULT)
        || (readings.stream().noneMatch(reading -> reading.label() == StatementLabel.TASK)
            && keyResult.measures().stream().anyMatch(Measures::hasFigure));
  }
}
