package dev.okr.testkit;

import dev.okr.core.goal.Light;
import dev.okr.core.goal.MeasureId;
import dev.okr.scoring.KeyResultScore;
import dev.okr.scoring.MeasureScore;
import dev.okr.scoring.Origin;
import dev.okr.scoring.Reason;
import dev.okr.scoring.Score;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Assertions on a key result of a scorecard. */
public final class KeyResultScoreAssert
    extends AbstractGoalScoreAssert<KeyResultScoreAssert, KeyResultScore> {

  KeyResultScoreAssert(KeyResultScore actual, Goal goal) {
    super(actual, KeyResultScoreAssert.class, goal);
  }

  /** The measure of that id; fails if there is none. */
  public MeasureScoreAssert measure(String id) {
    MeasureId wanted = MeasureId.of(Objects.requireNonNull(id, "id"));
    for (MeasureScore measure : actual.measures()) {
      if (measure.id().equals(wanted)) {
        return new MeasureScoreAssert(measure, goal());
      }
    }
    throw failure(
        "%nExpecting measure %s of %s%nbut there are only%n  %s",
        id, goal(), actual.measures().stream().map(MeasureScore::id).toList());
  }

  /** Nothing that counts has data. */
  public KeyResultScoreAssert hasNoData() {
    if (!actual.noData()) {
      throw failure("%nExpecting %s to have no data, but it has.%n%n%s", goal(), goal().why());
    }
    return this;
  }

  @Override
  Optional<Score> score() {
    return actual.score();
  }

  @Override
  Optional<Score> progress() {
    return actual.progress();
  }

  @Override
  Optional<Score> expected() {
    return actual.expected();
  }

  @Override
  Optional<Score> pace() {
    return actual.pace();
  }

  @Override
  Light light() {
    return actual.light();
  }

  @Override
  List<Reason> reasons() {
    return actual.reasons();
  }

  @Override
  Optional<String> band() {
    return actual.band();
  }

  @Override
  Origin origin() {
    return actual.origin();
  }
}
