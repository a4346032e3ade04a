package dev.okr.testkit;

import dev.okr.core.goal.Target;
import dev.okr.core.metric.MetricId;
import dev.okr.scoring.policy.Formula;
import dev.okr.scoring.policy.FormulaInput;
import dev.okr.scoring.policy.FormulaUse;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;

/** Policies of hosts, good and bad; run by {@link PolicyLawsTest}, not by the build itself. */
final class PlantedPolicies {

  private PlantedPolicies() {}

  private static final MetricId NPS = MetricId.of("nps");

  private static Policy with(Function<FormulaInput, BigDecimal> progress) {
    return with(FormulaUse.ofMetric(Formula.of("planted", 1, progress), NPS));
  }

  private static Policy with(FormulaUse use) {
    return Policy.builder().from(Policies.standard()).name("planted").addFormulas(use).build();
  }

  /** What the formula of a metric's share of 100 is worth. */
  private static BigDecimal share(FormulaInput input) {
    return input.value().movePointLeft(2);
  }

  /** Rises all the way; only for targets that rise, because it doesn't look at them. */
  static class Rising implements PolicyLaws {

    private static final Policy POLICY = with(input -> share(input).multiply(share(input).abs()));

    @Override
    public Policy policy() {
      return POLICY;
    }

    @Override
    public Scenarios scenarios() {
      return Scenarios.standard()
          .targets(Target.fromTo("0", "100"), Target.fromTo("20", "80"), Target.atLeast("70"));
    }
  }

  /** Falls above 90: more than enough is worse than enough. */
  @PropertyDefaults(shrinking = ShrinkingMode.FULL) // what is shown must not hang on a clock
  static class Falling implements PolicyLaws {

    private static final BigDecimal ENOUGH = new BigDecimal("0.9");

    private static final Formula FALLING =
        Formula.of(
            "falling",
            1,
            input ->
                share(input).compareTo(ENOUGH) > 0
                    ? ENOUGH.multiply(BigDecimal.valueOf(2)).subtract(share(input))
                    : share(input));

    private static final Policy POLICY = with(FormulaUse.ofKind(FALLING, Target.FromTo.class));

    @Override
    public Policy policy() {
      return POLICY;
    }

    @Override
    public Scenarios scenarios() {
      return Scenarios.standard().targets(Target.fromTo("0", "100"));
    }
  }

  /** Divides by a length without an end to its decimals. */
  static class Throwing implements PolicyLaws {

    private static final Policy POLICY =
        with(
            input ->
                input.target() instanceof Target.FromTo t
                    ? input.value().subtract(t.from()).divide(t.to().subtract(t.from()))
                    : BigDecimal.ZERO);

    @Override
    public Policy policy() {
      return POLICY;
    }
  }

  /** Counts how often it is asked. */
  static class Remembering implements PolicyLaws {

    private static final AtomicInteger ASKED = new AtomicInteger();

    private static final Policy POLICY =
        with(
            input ->
                BigDecimal.ONE.divide(
                    BigDecimal.valueOf(ASKED.incrementAndGet()), MathContext.DECIMAL32));

    @Override
    public Policy policy() {
      return POLICY;
    }
  }

  /** Overrides a law and forgets the annotation. */
  static class Silencing extends Falling {

    @Override
    public void betterIsNeverLess(Improvement improvement) {}
  }

  /** Does so one class further up. */
  static class SilencingBelow extends Silencing {}

  /** Overrides every law, and forgets the annotation. */
  static class SilencingAll extends Falling {

    @Override
    public void scoresKeepTheirRange(Scenario scenario) {}

    @Override
    public void betterIsNeverLess(Improvement improvement) {}

    @Override
    public void theSameInputsGiveTheSameScores(Scenario scenario, Scenario other) {}

    @Override
    public void theOrderDoesNotMatter(Reordering reordering) {}

    @Override
    public void entryByEntryIsAllAtOnce(Scenario scenario) {}

    @Override
    public void everyScoreIsExplained(Scenario scenario) {}
  }
}
