package dev.okr.scoring.review.people;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.journal.Recognition;
import dev.okr.core.org.PartyId;
import dev.okr.core.value.Weight;
import dev.okr.scoring.KeyResultScore;
import dev.okr.scoring.MeasureScore;
import dev.okr.scoring.Origin;
import dev.okr.scoring.Score;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.review.evidence.Chronicle;
import dev.okr.scoring.review.evidence.Foundations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the shared key results that are clearly beyond their target. */
final class RecognitionMaker {

  private final Scorecard card;
  private final BigDecimal clearly;

  /** The thanks for each key result, oldest first. */
  private final Map<KeyResultId, List<Recognition>> thanks = new HashMap<>();

  RecognitionMaker(Scorecard card, BigDecimal clearly) {
    this.card = card;
    this.clearly = clearly;
    for (Recognition recognition : new Chronicle(card).of(Recognition.class)) {
      recognition
          .keyResult()
          .ifPresent(
              keyResult ->
                  thanks.computeIfAbsent(keyResult, any -> new ArrayList<>()).add(recognition));
    }
  }

  List<RecognitionCandidate> candidates() {
    return card.plan().objectives().stream()
        .flatMap(objective -> objective.keyResults().stream())
        .filter(KeyResult::isShared)
        .flatMap(keyResult -> candidate(keyResult).stream())
        .toList();
  }

  private Optional<RecognitionCandidate> candidate(KeyResult keyResult) {
    KeyResultScore score = card.keyResult(keyResult.id()).orElseThrow();
    return score
        .progress()
        .filter(progress -> progress.toBigDecimal().compareTo(clearly) >= 0)
        .filter(progress -> isFair(keyResult, score))
        .map(progress -> candidate(keyResult, progress));
  }

  /** Green leaves no broken guardrail; a lowered target is no feat, nor is a changed definition. */
  private static boolean isFair(KeyResult keyResult, KeyResultScore score) {
    return score.light() == Light.GREEN
        && score.origin() == Origin.MEASURED
        && isWhole(score.original())
        && score.measures().stream().allMatch(measure -> isReached(keyResult, measure));
  }

  /** One measure far beyond its target doesn't make up for another that misses its own. */
  private static boolean isReached(KeyResult keyResult, MeasureScore measure) {
    boolean counts =
        keyResult
            .measure(measure.id())
            .filter(m -> m.weight().filter(Weight::isZero).isEmpty())
            .isPresent();
    return !counts || (isWhole(measure.progress()) && !measure.definitionChanged());
  }

  private static boolean isWhole(Optional<Score> score) {
    return score.filter(s -> s.compareTo(Score.ONE) >= 0).isPresent();
  }

  private RecognitionCandidate candidate(KeyResult keyResult, Score progress) {
    Set<PartyId> parties = new LinkedHashSet<>();
    keyResult.owner().ifPresent(parties::add);
    parties.addAll(keyResult.participants());
    return ImmutableRecognitionCandidate.builder()
        .keyResult(keyResult.id())
        .parties(parties)
        .progress(progress)
        .evidence(Foundations.of(card, keyResult.id()))
        .thanked(thanks.getOrDefault(keyResult.id(), List.of()))
        .build();
  }
}
