package dev.okr.testkit;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.scoring.KeyResultScore;
import dev.okr.scoring.ObjectiveScore;
import dev.okr.scoring.Scorecard;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a scorecard.
 *
 * <pre>{@code
 * assertThat(card).keyResult("O1.KR1").hasScore("0.7").isGreen(); // passes at 0.700000000
 * assertThat(card).keyResult("O1.KR9"); // fails, and names the key results there are
 * }</pre>
 */
public final class ScorecardAssert extends AbstractAssert<ScorecardAssert, Scorecard> {

  ScorecardAssert(@Nullable Scorecard actual) {
    super(actual, ScorecardAssert.class);
  }

  /** The key result of that id; fails if there is none. */
  public KeyResultScoreAssert keyResult(String id) {
    return keyResult(KeyResultId.of(Objects.requireNonNull(id, "id")));
  }

  /** The key result of that id; fails if there is none. */
  public KeyResultScoreAssert keyResult(KeyResultId id) {
    Objects.requireNonNull(id, "id");
    isNotNull();
    KeyResultScore found = actual.keyResult(id).orElse(null);
    if (found == null) {
      List<KeyResultId> there = actual.plan().keyResults().stream().map(KeyResult::id).toList();
      throw failure(
          "%nExpecting key result %s in%n  %s%nbut there are only%n  %s", id, actual, there);
    }
    return new KeyResultScoreAssert(found, new Goal(actual, GoalRef.to(id)));
  }

  /** The objective of that id; fails if there is none. */
  public ObjectiveScoreAssert objective(String id) {
    return objective(ObjectiveId.of(Objects.requireNonNull(id, "id")));
  }

  /** The objective of that id; fails if there is none. */
  public ObjectiveScoreAssert objective(ObjectiveId id) {
    Objects.requireNonNull(id, "id");
    isNotNull();
    ObjectiveScore found = actual.objective(id).orElse(null);
    if (found == null) {
      List<ObjectiveId> there = actual.objectives().stream().map(ObjectiveScore::id).toList();
      throw failure(
          "%nExpecting objective %s in%n  %s%nbut there are only%n  %s", id, actual, there);
    }
    return new ObjectiveScoreAssert(found, new Goal(actual, GoalRef.to(id)));
  }
}
