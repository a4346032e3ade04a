package dev.okr.core.rule;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Target;
import dev.okr.core.statement.Span;
import dev.okr.core.statement.StatedQuantity;
import dev.okr.core.statement.StatementLabel;
import dev.okr.core.statement.StatementReading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the title of a key result says (OKR-202, OKR-203, OKR-208). */
final class TextRules {

  private static final Set<StatedQuantity.Role> TARGETS =
      Set.of(
          StatedQuantity.Role.END,
          StatedQuantity.Role.CHANGE,
          StatedQuantity.Role.LOW,
          StatedQuantity.Role.HIGH);

  private static final List<BigDecimal> FACTORS =
      Stream.of(24, 60, 100, 1000, 3600, 10000, 1000000).map(BigDecimal::valueOf).toList();

  private TextRules() {}

  static List<Rule> all() {
    return List.of(
        SimpleRule.of(
                "OKR-202",
                Severity.WARNING,
                "'{id}' states a task, not a result: \"{span}\".",
                "“{id}”写的是任务而非成果：“{span}”。",
                "Say what will be different for customers, money or the running system once it is"
                    + " done.",
                "请写明完成之后客户、收入或系统会有什么变化。",
                "Work is an initiative; a key result is what the work is for.",
                "做事属于举措，关键成果是做事要换来的结果。")
            .onKeyResult((c, o, k, f) -> labelled(c, k, f, StatementLabel.TASK)),
        SimpleRule.of(
                "OKR-203",
                Severity.WARNING,
                "'{id}' is vague, it states no end value: \"{span}\".",
                "“{id}”含糊，没有终值：“{span}”。",
                "Name the metric and the value it should have at the end.",
                "请写明指标及其终值。",
                "If two people can argue whether it was reached, it wasn't a key result.",
                "若两人会争论是否达成，它就不是关键成果。")
            .onKeyResult((c, o, k, f) -> labelled(c, k, f, StatementLabel.VAGUE)),
        SimpleRule.of(
                "OKR-208",
                Severity.WARNING,
                "The title of '{id}' says \"{span}\", but its targets say {targets}.",
                "“{id}”的标题写着“{span}”，但其目标值为 {targets}。",
                "Correct the title or the target, so that people and the scorecard mean the same.",
                "请更正标题或目标值，使文字与计分一致。",
                "What people read and what is scored must be one figure.",
                "人们读到的与计分用的必须是同一个数字。")
            .onKeyResult(TextRules::figuresDiffer));
  }

  /** A title that is a result in one language isn't blamed for its translation. */
  private static void labelled(
      RuleContext context, KeyResult keyResult, Findings findings, StatementLabel label) {
    Map.Entry<String, StatementReading> blamed = null;
    for (Map.Entry<String, StatementReading> reading : context.readings(keyResult).entrySet()) {
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

  private static String span(StatementReading reading, String title) {
    return reading.evidence().stream()
        .map(Span::text)
        .findFirst()
        .orElse(title.length() > 60 ? title.substring(0, 60) : title);
  }

  /**
   * Speaks up only where it is sure: the title states targets, none of them is a figure of the
   * measures, and the key result has measures with figures to compare with.
   */
  private static void figuresDiffer(
      RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
    boolean comparable =
        !keyResult.measures().isEmpty()
            && keyResult.measures().stream().allMatch(TextRules::hasFigures);
    if (!comparable) {
      return;
    }
    List<BigDecimal> known = null;
    for (StatementReading reading : context.readings(keyResult).values()) {
      for (StatedQuantity stated : reading.quantities()) {
        if (TARGETS.contains(stated.role())) {
          known = known == null ? figures(keyResult) : known;
          if (!isKnown(stated.value(), known)) {
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
    }
  }

  private static List<BigDecimal> figures(KeyResult keyResult) {
    List<BigDecimal> known = new ArrayList<>();
    keyResult.measures().forEach(measure -> figures(measure, known));
    keyResult
        .guardrails()
        .forEach(
            guardrail -> {
              add(known, guardrail.atLeast());
              add(known, guardrail.atMost());
            });
    return known;
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
    BigDecimal goal = Targets.goal(measure.target());
    if (measure.target() instanceof Target.Between t) {
      return t.low().toPlainString() + ".." + t.high().toPlainString();
    }
    return goal == null ? "–" : goal.toPlainString();
  }

  /** Every figure a title may rightly name: ends, baselines, changes, and their differences. */
  private static void figures(Measure measure, List<BigDecimal> known) {
    Target target = measure.target();
    add(known, Targets.goal(target));
    add(known, Targets.baseline(target));
    if (target instanceof Target.ChangeBy t) {
      add(known, t.by());
    } else if (target instanceof Target.Between t) {
      add(known, t.low());
      add(known, t.high());
    } else if (target instanceof Target.FromTo t) {
      BigDecimal change = t.to().subtract(t.from());
      add(known, change);
      if (t.from().signum() != 0) {
        add(
            known,
            change.multiply(BigDecimal.valueOf(100)).divide(t.from(), 1, RoundingMode.HALF_UP));
      }
    }
  }

  private static void add(List<BigDecimal> known, @Nullable BigDecimal number) {
    if (number != null) {
      known.add(number);
    }
  }

  /**
   * The same figure, of either sign, also after a change of unit that titles make without saying
   * so: hundredths, seconds and milliseconds, minutes and hours, hours and days, ten thousands.
   */
  private static boolean isKnown(BigDecimal stated, List<BigDecimal> known) {
    BigDecimal figure = stated.abs();
    for (BigDecimal number : known) {
      BigDecimal other = number.abs();
      if (figure.compareTo(other) == 0) {
        return true;
      }
      for (BigDecimal times : FACTORS) {
        if (figure.compareTo(other.multiply(times)) == 0
            || figure.multiply(times).compareTo(other) == 0) {
          return true;
        }
      }
    }
    return false;
  }
}
