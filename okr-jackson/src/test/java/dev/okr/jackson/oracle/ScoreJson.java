package dev.okr.jackson.oracle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/** "JSON of score" (wire-format.md). */
final class ScoreJson {
  private final Scoring scoring;
  private final Scoring originals;
  private final LocalDate day;

  ScoreJson(World world, LocalDate day) {
    this.scoring = new Scoring(world);
    this.originals = new Scoring(world.withOriginalTargets());
    this.day = day;
  }

  ObjectNode write(String teamCycle) {
    ObjectNode card = Json.MAPPER.createObjectNode();
    card.put("on", day.toString());
    card.put("policy", scoring.world().policy().name());
    ArrayNode objectives = card.putArray("objectives");
    for (Objective objective : scoring.world().plan().objectives()) {
      objectives.add(objective(objective));
    }
    Groups groups = new Groups(scoring, day);
    card.set("teams", groups.teams(teamCycle));
    card.set("cycles", groups.cycles());
    return card;
  }

  private ObjectNode objective(Objective objective) {
    Figures figures = scoring.objective(objective, day);
    Figures original = originals.objective(objective, day);
    ObjectNode node = figures(figures, original);
    ArrayNode keyResults = node.putArray("keyResults");
    for (KeyResult keyResult : objective.keyResults()) {
      keyResults.add(keyResult(keyResult, objective));
    }
    return node;
  }

  private ObjectNode keyResult(KeyResult keyResult, Objective objective) {
    Figures figures = scoring.keyResult(keyResult, objective, day, false);
    Figures original = originals.keyResult(keyResult, objective, day, false);
    ObjectNode node = figures(figures, original);
    node.put("noData", !figures.hasData());
    ArrayNode measures = node.putArray("measures");
    for (Measured measured : figures.measures()) {
      ObjectNode measure = measures.addObject();
      measure.put("id", measured.measure().id());
      measure.put("value", measured.shown());
      measure.put("progress", text(measured.progress()));
      measure.put("score", text(measured.score(scoring.world().policy())));
    }
    return node;
  }

  private static ObjectNode figures(Figures figures, Figures original) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("id", figures.goal().id());
    node.put("score", text(figures.score()));
    node.put("progress", text(figures.progress()));
    node.put("expected", text(figures.expected()));
    node.put("pace", text(figures.pace()));
    node.put("light", figures.health().light().word());
    ArrayNode reasons = node.putArray("reasons");
    figures.health().reasons().forEach(reasons::add);
    node.put("state", figures.state().word());
    node.put("band", figures.band());
    node.put("origin", figures.origin());
    node.put("computed", text(figures.computed()));
    node.put("original", text(original.computed()));
    return node;
  }

  private static String text(Fraction score) {
    return score == null ? null : score.text9();
  }
}
