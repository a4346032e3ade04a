package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.okr.core.value.WireName;
import dev.okr.scoring.GroupScore;
import dev.okr.scoring.KeyResultScore;
import dev.okr.scoring.MeasureScore;
import dev.okr.scoring.ObjectiveScore;
import dev.okr.scoring.Reason;
import dev.okr.scoring.Score;
import dev.okr.scoring.Scorecard;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes a scorecard: scores as decimal strings with 9 decimals, {@code null} where unscorable. */
final class ScorecardWriter {

  private final Output out;

  ScorecardWriter(JsonGenerator json) {
    this.out = new Output(json);
  }

  void scorecard(Scorecard card) throws IOException {
    out.start();
    out.string("on", card.on());
    out.string("policy", card.policy().name());
    out.wholeList("objectives", card.objectives(), this::objective);
    out.wholeList("teams", card.teams(), this::team);
    out.end();
  }

  private void objective(ObjectiveScore objective) throws IOException {
    out.start();
    out.string("id", objective.id());
    score("score", objective.score());
    out.word("light", objective.light());
    reasons(objective.reasons());
    out.wholeList("keyResults", objective.keyResults(), this::keyResult);
    out.end();
  }

  private void keyResult(KeyResultScore keyResult) throws IOException {
    out.start();
    out.string("id", keyResult.id());
    score("score", keyResult.score());
    score("progress", keyResult.progress());
    score("expected", keyResult.expected());
    score("pace", keyResult.pace());
    out.word("light", keyResult.light());
    reasons(keyResult.reasons());
    out.json().writeBooleanField("noData", keyResult.noData());
    out.wholeList("measures", keyResult.measures(), this::measure);
    out.end();
  }

  private void measure(MeasureScore measure) throws IOException {
    out.start();
    out.string("id", measure.id());
    if (measure.value().isPresent()) {
      out.string("value", measure.value().get().toPlainString());
    } else {
      out.json().writeNullField("value");
    }
    score("progress", measure.progress());
    score("score", measure.score());
    out.end();
  }

  private void team(GroupScore team) throws IOException {
    out.start();
    out.string("id", team.subject().id());
    out.json().writeNumberField("objectives", team.objectives());
    score("mean", team.mean());
    out.json().writeObjectFieldStart("lights");
    for (var entry : team.byLight().entrySet()) {
      out.json().writeNumberField(WireName.of(entry.getKey()), entry.getValue());
    }
    out.end();
    out.json().writeObjectFieldStart("bands");
    for (var entry : team.byBand().entrySet()) {
      out.json().writeNumberField(entry.getKey(), entry.getValue());
    }
    out.end();
    out.end();
  }

  private void reasons(List<Reason> reasons) throws IOException {
    out.wholeList("reasons", reasons, reason -> out.json().writeString(reason.word()));
  }

  private void score(String name, Optional<Score> score) throws IOException {
    if (score.isPresent()) {
      out.string(name, score.get());
    } else {
      out.json().writeNullField(name);
    }
  }
}
