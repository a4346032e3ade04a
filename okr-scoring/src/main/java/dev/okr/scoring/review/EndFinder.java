package dev.okr.scoring.review;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Objective;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.forecast.Forecast;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the key results that are likely to end otherwise than their lights say. Made for one
 * review; not safe for threads.
 */
final class EndFinder {

  private static final BigDecimal UNLIKELY = new BigDecimal("0.3");
  private static final BigDecimal LIKELY = new BigDecimal("0.7");

  private final Scorecard card;
  private @Nullable Map<KeyResultId, BigDecimal> known;

  EndFinder(Scorecard card) {
    this.card = card;
  }

  List<UnexpectedEnd> found() {
    List<UnexpectedEnd> found = new ArrayList<>();
    chances()
        .forEach(
            (keyResult, met) -> {
              Light light = card.keyResult(keyResult).orElseThrow().light();
              if (isUnexpected(light, met)) {
                found.add(new UnexpectedEnd(keyResult, light, met));
              }
            });
    return found;
  }

  private static boolean isUnexpected(Light light, BigDecimal met) {
    return light == Light.GREEN
        ? met.compareTo(UNLIKELY) <= 0
        : light != Light.UNKNOWN && met.compareTo(LIKELY) >= 0;
  }

  /**
   * The probability of each running key result to have on its last day what is expected of it then,
   * in the plan's order.
   */
  Map<KeyResultId, BigDecimal> chances() {
    Map<KeyResultId, BigDecimal> chances = known;
    if (chances == null) {
      chances = new LinkedHashMap<>();
      Set<KeyResultId> running =
          new Statuses(card).running().map(KeyResult::id).collect(Collectors.toSet());
      // what nobody runs needs no forecast
      if (!running.isEmpty()) {
        Forecast forecast = card.forecast();
        for (Objective objective : card.plan().objectives()) {
          for (KeyResult keyResult : objective.keyResults()) {
            if (running.contains(keyResult.id())) {
              put(chances, forecast, objective, keyResult);
            }
          }
        }
      }
      known = chances;
    }
    return chances;
  }

  private void put(
      Map<KeyResultId, BigDecimal> chances,
      Forecast forecast,
      Objective objective,
      KeyResult keyResult) {
    BigDecimal goal =
        keyResult
            .ambition()
            .or(objective::ambition)
            .map(card.policy().expectedBy()::get)
            .orElse(BigDecimal.ONE);
    forecast
        .keyResult(keyResult.id())
        .flatMap(found -> found.chanceOf(goal))
        .ifPresent(met -> chances.put(keyResult.id(), met));
  }
}
