package dev.okr.testkit;

import dev.okr.scoring.MeasureScore;
import dev.okr.scoring.Score;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/** Assertions on a measure of a key result. */
public final class MeasureScoreAssert extends AbstractAssert<MeasureScoreAssert, MeasureScore> {

  private final Goal goal;

  MeasureScoreAssert(MeasureScore actual, Goal goal) {
    super(actual, MeasureScoreAssert.class);
    this.goal = goal;
  }

  /** It was scored on that value; 2 is 2.0. */
  public MeasureScoreAssert hasValue(String decimal) {
    BigDecimal wanted = new BigDecimal(Objects.requireNonNull(decimal, "decimal"));
    return require(
        actual.value().filter(value -> value.compareTo(wanted) == 0).isPresent(),
        "the value " + decimal);
  }

  /** It has exactly that progress, which nothing cuts off. */
  public MeasureScoreAssert hasProgress(String decimal) {
    return require(actual.progress().equals(Optional.of(Score.of(decimal))), "progress " + decimal);
  }

  /** Exactly that enters its key result. */
  public MeasureScoreAssert hasScore(String decimal) {
    return require(actual.score().equals(Optional.of(Score.of(decimal))), "score " + decimal);
  }

  /** There is no value yet. */
  public MeasureScoreAssert hasNoData() {
    return require(actual.noData(), "no data");
  }

  private MeasureScoreAssert require(boolean holds, String what) {
    if (!holds) {
      throw failure(
          "%nExpecting measure %s of %s to have %s,%nbut it has value %s, progress %s, score %s.%n%n%s",
          actual.id(),
          goal,
          what,
          actual.value().map(BigDecimal::toPlainString).orElse("none"),
          actual.progress().map(Score::toString).orElse("none"),
          actual.score().map(Score::toString).orElse("none"),
          goal.why());
    }
    return this;
  }
}
