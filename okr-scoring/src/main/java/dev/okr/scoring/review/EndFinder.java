package dev.okr.scoring.review;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Objective;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.forecast.Forecast;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the key results that are likely to end otherwise than their lights say. */
final class EndFinder {

  private static final BigDecimal UNLIKELY = new BigDecimal("0.3");
  private static final BigDecimal LIKELY = new BigDecimal("0.7");

  private final Scorecard card;
  private final Forecast forecast;

  EndFinder(Scorecard card) {
    this.card = card;
    this.forecast = card.forecast();
  }

  List<UnexpectedEnd> found() {
    Set<KeyResult> running = new Statuses(card).running().collect(Collectors.toSet());
    List<UnexpectedEnd> found = new ArrayList<>();
    for (Objective objective : card.plan().objectives()) {
      for (KeyResult keyResult : objective.keyResults()) {
        if (running.contains(keyResult)) {
          unexpected(objective, keyResult).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private Optional<UnexpectedEnd> unexpected(Objective objective, KeyResult keyResult) {
    Light light = card.keyResult(keyResult.id()).orElseThrow().light();
    BigDecimal goal =
        keyResult
            .ambition()
            .or(objective::ambition)
            .map(card.policy().expectedBy()::get)
            .orElse(BigDecimal.ONE);
    return forecast
        .keyResult(keyResult.id())
        .flatMap(found -> found.chanceOf(goal))
        .filter(
            met ->
                light == Light.GREEN
                    ? met.compareTo(UNLIKELY) <= 0
                    : light != Light.UNKNOWN && met.compareTo(LIKELY) >= 0)
        .map(met -> new UnexpectedEnd(keyResult.id(), light, met));
  }
}
