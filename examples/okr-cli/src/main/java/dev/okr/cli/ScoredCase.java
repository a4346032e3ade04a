package dev.okr.cli;

import dev.okr.core.time.CycleId;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.GroupScore;
import dev.okr.scoring.Scorecard;
import java.util.List;
import java.util.Optional;

/**
 * A scorecard as it is printed.
 *
 * @param card the scorecard
 * @param cycle whose teams' figures are asked for; of those that run if empty
 */
record ScoredCase(Scorecard card, Optional<CycleId> cycle) {

  List<GroupScore> teams() {
    return cycle.map(card::teams).orElseGet(card::teams);
  }

  String json(boolean indented) {
    OkrJson json = OkrJson.standard();
    return cycle
        .map(of -> json.writeScorecard(card, of, indented))
        .orElseGet(() -> json.writeScorecard(card, indented));
  }
}
