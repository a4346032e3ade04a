package dev.okr.scoring.wire;

import dev.okr.core.goal.Light;
import dev.okr.core.goal.State;
import dev.okr.core.value.WireName;
import dev.okr.core.wire.Output;
import dev.okr.core.wire.WireWriter;
import dev.okr.scoring.GroupScore;
import dev.okr.scoring.KeyResultScore;
import dev.okr.scoring.MeasureScore;
import dev.okr.scoring.ObjectiveScore;
import dev.okr.scoring.Origin;
import dev.okr.scoring.Reason;
import dev.okr.scoring.Score;
import dev.okr.scoring.Scorecard;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a scorecard: scores as decimal strings with 9 decimals, {@code null} where unscorable. */
public final class ScorecardWriter {

  private final Output out;

  /** Writes scorecards. */
  public ScorecardWriter(WireWriter out) {
    this.out = new Output(out);
  }

  /** The scorecard with the figures of all teams. */
  public void scorecard(Scorecard card) throws IOException {
    scorecard(card, card.teams());
  }

  /** The scorecard with the teams' figures as they were asked for. */
  public void scorecard(Scorecard card, List<GroupScore> teams) throws IOException {
    out.start();
    out.string("on", card.on());
    out.string("policy", card.policy().name());
    out.wholeList("objectives", card.objectives(), this::objective);
    out.wholeList("teams", teams, this::group);
    out.wholeList("cycles", card.cycles(), this::group);
    out.end();
  }

  /** The score of an objective. */
  public void objective(ObjectiveScore objective) throws IOException {
    out.start();
    out.string("id", objective.id());
    restricted(objective.restricted());
    score("score", objective.score());
    score("progress", objective.progress());
    score("expected", objective.expected());
    score("pace", objective.pace());
    out.word("light", objective.light());
    reasons(objective.reasons());
    standing(
        objective.state(),
        objective.band(),
        objective.origin(),
        objective.computed(),
        objective.original());
    out.wholeList("keyResults", objective.keyResults(), this::keyResult);
    out.end();
  }

  /** The score of a key result. */
  public void keyResult(KeyResultScore keyResult) throws IOException {
    out.start();
    out.string("id", keyResult.id());
    restricted(keyResult.restricted());
    score("score", keyResult.score());
    score("progress", keyResult.progress());
    score("expected", keyResult.expected());
    score("pace", keyResult.pace());
    out.word("light", keyResult.light());
    reasons(keyResult.reasons());
    standing(
        keyResult.state(),
        keyResult.band(),
        keyResult.origin(),
        keyResult.computed(),
        keyResult.original());
    out.bool("noData", keyResult.noData());
    out.wholeList("measures", keyResult.measures(), this::measure);
    out.end();
  }

  /** Stands in views alone. */
  private void restricted(boolean isRestricted) throws IOException {
    if (isRestricted) {
      out.bool("restricted", true);
    }
  }

  /** The score of a measure. */
  public void measure(MeasureScore measure) throws IOException {
    out.start();
    out.string("id", measure.id());
    if (measure.value().isPresent()) {
      out.string("value", measure.value().get().toPlainString());
    } else {
      out.nothing("value");
    }
    score("progress", measure.progress());
    score("score", measure.score());
    out.end();
  }

  private void standing(
      State state,
      Optional<String> band,
      Origin origin,
      Optional<Score> computed,
      Optional<Score> original)
      throws IOException {
    out.word("state", state);
    if (band.isPresent()) {
      out.string("band", band);
    } else {
      out.nothing("band");
    }
    out.word("origin", origin);
    score("computed", computed);
    score("original", original);
  }

  /** The figures of a team or cycle. */
  public void group(GroupScore group) throws IOException {
    out.start();
    out.string("id", group.subject().id());
    out.number("objectives", group.objectives());
    score("mean", group.mean());
    counts(group.byLight(), group.byBand());
    out.start("keyResults");
    out.number("count", group.keyResults());
    counts(group.keyResultsByLight(), group.keyResultsByBand());
    out.end();
    out.end();
  }

  private void counts(Map<Light, Integer> byLight, Map<String, Integer> byBand) throws IOException {
    out.start("lights");
    for (Map.Entry<Light, Integer> entry : byLight.entrySet()) {
      out.number(WireName.of(entry.getKey()), entry.getValue());
    }
    out.end();
    out.start("bands");
    for (Map.Entry<String, Integer> entry : byBand.entrySet()) {
      out.number(entry.getKey(), entry.getValue());
    }
    out.end();
  }

  private void reasons(List<Reason> reasons) throws IOException {
    out.wholeList("reasons", reasons, reason -> out.text(reason.word()));
  }

  private void score(String name, Optional<Score> score) throws IOException {
    if (score.isPresent()) {
      out.string(name, score.get());
    } else {
      out.nothing(name);
    }
  }
}
