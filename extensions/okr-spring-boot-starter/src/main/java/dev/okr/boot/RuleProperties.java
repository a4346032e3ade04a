package dev.okr.boot;

import dev.okr.core.rule.RuleBook;
import dev.okr.core.rule.RuleFigures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The properties {@code okr.rules.*}: the figures of {@link RuleFigures}, and the rules that are
 * switched off. Each is checked when it is set, so that Boot tells where the wrong one stands. A
 * name that doesn't exist is refused: a figure that is misspelt would silently be the method's.
 */
@ConfigurationProperties(prefix = "okr.rules", ignoreUnknownFields = false)
public final class RuleProperties {

  private final List<String> without = new ArrayList<>();
  private RuleFigures figures = RuleFigures.standard();
  private boolean isHighestScoreStated;

  /** The figures of the method; Spring sets what is stated. */
  public RuleProperties() {}

  RuleBook applied(RuleBook book, BigDecimal cap) {
    RuleBook applied = book.with(figures(cap));
    for (String code : without) {
      if (book.info(code).isEmpty()) {
        throw new IllegalArgumentException("okr.rules.without names no rule (" + code + ")");
      }
      applied = applied.without(code);
    }
    return applied;
  }

  RuleFigures figures(BigDecimal cap) {
    return isHighestScoreStated ? figures : figures.toBuilder().highestScore(cap).build();
  }

  private void set(UnaryOperator<RuleFigures.Builder> change) {
    figures = change.apply(figures.toBuilder()).build();
  }

  /** Codes of rules that are not asked. */
  public void setWithout(List<String> codes) {
    without.clear();
    without.addAll(codes);
  }

  /** {@link RuleFigures#companyObjectives}. */
  public void setCompanyObjectives(int figure) {
    set(figures -> figures.companyObjectives(figure));
  }

  /** {@link RuleFigures#teamObjectives}. */
  public void setTeamObjectives(int figure) {
    set(figures -> figures.teamObjectives(figure));
  }

  /** {@link RuleFigures#fewestKeyResults}. */
  public void setFewestKeyResults(int figure) {
    set(figures -> figures.fewestKeyResults(figure));
  }

  /** {@link RuleFigures#mostKeyResults}. */
  public void setMostKeyResults(int figure) {
    set(figures -> figures.mostKeyResults(figure));
  }

  /** {@link RuleFigures#accountableFor}. */
  public void setAccountableFor(int figure) {
    set(figures -> figures.accountableFor(figure));
  }

  /** {@link RuleFigures#checkInDays}. */
  public void setCheckInDays(int figure) {
    set(figures -> figures.checkInDays(figure));
  }

  /** {@link RuleFigures#decisionDays}. */
  public void setDecisionDays(int figure) {
    set(figures -> figures.decisionDays(figure));
  }

  /** {@link RuleFigures#lowConfidence}. */
  public void setLowConfidence(BigDecimal figure) {
    set(figures -> figures.lowConfidence(figure));
  }

  /** {@link RuleFigures#adjustment}. */
  public void setAdjustment(BigDecimal figure) {
    set(figures -> figures.adjustment(figure));
  }

  /** {@link RuleFigures#highestScore}. */
  public void setHighestScore(BigDecimal figure) {
    isHighestScoreStated = true;
    set(figures -> figures.highestScore(figure));
  }

  /** {@link RuleFigures#sandbagging}. */
  public void setSandbagging(BigDecimal figure) {
    set(figures -> figures.sandbagging(figure));
  }

  /** {@link RuleFigures#lowTarget}. */
  public void setLowTarget(BigDecimal figure) {
    set(figures -> figures.lowTarget(figure));
  }
}
