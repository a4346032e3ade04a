package dev.okr.core.rule.result;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Target;
import dev.okr.core.rule.Findings;
import dev.okr.core.rule.Rule;
import dev.okr.core.rule.RuleContext;
import dev.okr.core.rule.Severity;
import dev.okr.core.rule.facts.AtHand;
import dev.okr.core.rule.facts.TargetFacts;
import dev.okr.core.rule.facts.TitleFacts;
import dev.okr.core.rule.path.Names;
import dev.okr.core.rule.text.RuleTexts;
import dev.okr.core.statement.reading.Span;
import dev.okr.core.statement.reading.StatedQuantity;
import dev.okr.core.statement.reading.StatementLabel;
import dev.okr.core.statement.reading.StatementReading;
import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What the title of a key result says (OKR-202, OKR-203, OKR-208). */
public final class TextRules {

  private static final LocalizedText SCORED_AS_DONE = RuleTexts.get("OKR-208.done");

  private TextRules() {}

  public static List<Rule> all() {
    return List.of(
        Rule.of("OKR-202", Severity.WARNING, RuleTexts.ALL)
            .onKeyResult((c, o, k, f) -> labelled(c, k, f, StatementLabel.TASK))
            .unless(AtHand::isPast),
        Rule.of("OKR-203", Severity.WARNING, RuleTexts.ALL)
            .onKeyResult((c, o, k, f) -> labelled(c, k, f, StatementLabel.VAGUE))
            .unless(AtHand::isPast),
        Rule.of("OKR-208", Severity.WARNING, RuleTexts.ALL)
            .onKeyResult(TextRules::figuresDiffer)
            .unless(AtHand::isPast));
  }

  /** A title that is a result in one language isn't blamed for its translation. */
  private static void labelled(
      RuleContext context, KeyResult keyResult, Findings findings, StatementLabel label) {
    if (PlaceholderTitles.isOne(keyResult.title())) {
      return; // OKR-222
    }
    Map.Entry<String, StatementReading> blamed = null;
    for (Map.Entry<String, StatementReading> reading :
        TitleFacts.readings(context, keyResult).entrySet()) {
      StatementLabel other = reading.getValue().label();
      if (other == StatementLabel.RESULT
          || (label == StatementLabel.VAGUE && other == StatementLabel.TASK)) {
        return;
      }
      if (other == label && blamed == null) {
        blamed = reading;
      }
    }
    if (blamed != null) {
      String span = span(blamed.getValue(), keyResult.title().in(blamed.getKey()));
      findings.add(keyResult, "id", keyResult.id().value(), "span", span);
    }
  }

  /** What makes it so; a letter, such as an article, is no answer. */
  static String span(StatementReading reading, String title) {
    return reading.evidence().stream()
        .map(Span::text)
        .filter(text -> text.length() > 1)
        .findFirst()
        .orElse(title.length() > 60 ? title.substring(0, 60) : title);
  }

  /**
   * Speaks up only where it is sure: every measure of the key result has figures, and the title
   * states one of the same sort that is none of them.
   */
  private static void figuresDiffer(
      RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
    if (keyResult.measures().isEmpty()) {
      return;
    }
    if (isEach(keyResult, measure -> measure.target() instanceof Target.Done)) {
      shareIsNotScored(context, keyResult, findings);
      return;
    }
    if (!isEach(keyResult, TextRules::hasFigures)) {
      return;
    }
    for (StatementReading reading : TitleFacts.readings(context, keyResult).values()) {
      StatedQuantity stated =
          StatedFigures.contradiction(reading.quantities(), keyResult, context.plan());
      if (stated != null) {
        findings.add(
            keyResult,
            "id",
            keyResult.id().value(),
            "span",
            stated.span().text(),
            "targets",
            Names.few(keyResult.measures().stream().map(TextRules::shown).sorted().toList()));
        return;
      }
    }
  }

  /** Whether every measure fits; asked of each key result, so without a stream. */
  static boolean isEach(KeyResult keyResult, Predicate<Measure> fits) {
    for (Measure measure : keyResult.measures()) {
      if (!fits.test(measure)) {
        return false;
      }
    }
    return true;
  }

  /** A share that is promised and only scored as done or not done. */
  private static void shareIsNotScored(
      RuleContext context, KeyResult keyResult, Findings findings) {
    for (StatementReading reading : TitleFacts.readings(context, keyResult).values()) {
      for (StatedQuantity stated : reading.quantities()) {
        if (reading.label() == StatementLabel.RESULT
            && StatedFigures.isLevel(stated)
            && "%".equals(stated.unit())) {
          findings.add(
              keyResult,
              SCORED_AS_DONE,
              "id",
              keyResult.id().value(),
              "span",
              stated.span().text());
          return;
        }
      }
    }
  }

  private static boolean hasFigures(Measure measure) {
    return !(measure.target() instanceof Target.Milestones)
        && !(measure.target() instanceof Target.Done)
        && !(measure.target() instanceof Target.Grades);
  }

  private static String shown(Measure measure) {
    if (measure.target() instanceof Target.ChangeBy change) {
      return change.by().toPlainString() + change.unit().symbol();
    }
    BigDecimal goal = TargetFacts.goal(measure.target());
    if (measure.target() instanceof Target.Between t) {
      return t.low().toPlainString() + ".." + t.high().toPlainString();
    }
    return goal == null ? "–" : goal.toPlainString();
  }
}
