package dev.okr.testkit;

import dev.okr.core.goal.Light;
import dev.okr.scoring.ObjectiveScore;
import dev.okr.scoring.Origin;
import dev.okr.scoring.Reason;
import dev.okr.scoring.Score;
import java.util.List;
import java.util.Optional;

/** Assertions on an objective of a scorecard. */
public final class ObjectiveScoreAssert
    extends AbstractGoalScoreAssert<ObjectiveScoreAssert, ObjectiveScore> {

  ObjectiveScoreAssert(ObjectiveScore actual, Goal goal) {
    super(actual, ObjectiveScoreAssert.class, goal);
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
