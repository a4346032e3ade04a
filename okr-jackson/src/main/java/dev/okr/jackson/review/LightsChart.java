package dev.okr.jackson.review;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Objective;
import dev.okr.core.org.Team;
import dev.okr.scoring.GroupScore;
import dev.okr.scoring.KeyResultScore;
import dev.okr.scoring.Score;
import dev.okr.scoring.Scorecard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lights as charts: shapes and words tell them apart, not colours alone. */
final class LightsChart {

  private static final int ROW = 22;

  private final Scorecard card;
  private final ChartWords words;

  LightsChart(Scorecard card, ChartWords words) {
    this.card = card;
    this.words = words;
  }

  String ofTeams() {
    List<String> rows = new ArrayList<>();
    List<Tree> data = new ArrayList<>();
    for (Team team : card.plan().teams()) {
      GroupScore figures = card.team(team.id());
      String name = words.team(team);
      rows.add(name);
      int order = 0;
      for (Light light : ChartWords.lights()) {
        data.add(
            new Tree()
                .put("team", name)
                .put("light", words.light(light))
                .put("order", order++)
                .put("count", figures.keyResultsByLight().getOrDefault(light, 0)));
      }
    }
    Tree bar =
        new Tree()
            .put("mark", new Tree().put("type", "bar").put("stroke", "white"))
            .put(
                "encoding",
                new Tree()
                    .put("x", count())
                    .put(
                        "color",
                        new Tree()
                            .put("field", "light")
                            .put("type", "nominal")
                            .put("title", words.say("light"))
                            // light ones, for words stand on them
                            .put(
                                "scale",
                                words.scale(List.of("#ef8a80", "#ffd54f", "#cfd8dc", "#81c784"))))
                    .put("order", new Tree().put("field", "order").put("type", "quantitative")));
    Tree label =
        new Tree()
            .put("transform", List.of(new Tree().put("filter", "datum.count > 0")))
            .put(
                "mark",
                new Tree()
                    .put("type", "text")
                    .put("align", "left")
                    .put("dx", 4)
                    .put("color", "black"))
            .put(
                "encoding",
                new Tree()
                    .put("x", count().put("stack", "zero").put("bandPosition", 0))
                    .put("text", new Tree().put("field", "mark").put("type", "nominal"))
                    .put("order", new Tree().put("field", "order").put("type", "quantitative")));
    return ChartWords.chart()
        .put("title", words.say("teams"))
        .put("data", new Tree().put("values", data))
        .put(
            "transform",
            List.of(
                new Tree().put("calculate", "datum.count + ' ' + datum.light").put("as", "mark")))
        .put("width", 480)
        .put("height", new Tree().put("step", ROW))
        .put("encoding", new Tree().put("y", rows("team", rows)))
        .put("layer", List.of(bar, label))
        .text(true);
  }

  private Tree count() {
    return new Tree()
        .put("field", "count")
        .put("type", "quantitative")
        .put("title", words.say("key-results"))
        .put("axis", new Tree().put("tickMinStep", 1).put("format", "d"));
  }

  /** An axis that has every row, in this order, whether there is anything in it or not. */
  private static Tree rows(String field, List<String> rows) {
    return new Tree()
        .put("field", field)
        .put("type", "nominal")
        .put("title", Optional.empty())
        .put("scale", new Tree().put("domain", rows))
        .put("axis", new Tree().put("labelLimit", 420));
  }

  String ofKeyResults() {
    List<String> rows = new ArrayList<>();
    List<Tree> data = new ArrayList<>();
    for (Objective objective : card.plan().objectives()) {
      for (KeyResult keyResult : objective.keyResults()) {
        KeyResultScore score = card.keyResult(keyResult.id()).orElseThrow();
        String name = words.keyResult(keyResult.id());
        rows.add(name);
        data.add(
            new Tree()
                .put("keyResult", name)
                .put("light", words.light(score.light()))
                .put("score", score.score().map(Score::toBigDecimal).map(Tree.Plain::new))
                .put("expected", score.expected().map(Score::toBigDecimal).map(Tree.Plain::new)));
      }
    }
    Tree light =
        new Tree()
            .put(
                "mark",
                new Tree()
                    .put("type", "point")
                    .put("filled", true)
                    .put("size", 110)
                    .put("opacity", 1))
            .put(
                "encoding",
                new Tree()
                    .put("x", new Tree().put("value", 0))
                    .put(
                        "shape",
                        new Tree()
                            .put("field", "light")
                            .put("type", "nominal")
                            .put("title", words.say("light"))
                            .put(
                                "scale",
                                words.scale(List.of("square", "triangle-up", "cross", "circle"))))
                    .put(
                        "color",
                        new Tree()
                            .put("field", "light")
                            .put("type", "nominal")
                            .put("title", words.say("light"))
                            .put("scale", words.colours())));
    Tree bar =
        new Tree()
            .put("mark", new Tree().put("type", "bar").put("height", 8).put("color", "#5b7a99"))
            .put("encoding", new Tree().put("x", score("score")));
    Tree tick =
        new Tree()
            .put("mark", new Tree().put("type", "tick").put("thickness", 2).put("color", "black"))
            .put("encoding", new Tree().put("x", score("expected")));
    return ChartWords.chart()
        .put("title", words.say("key-results-on", "on", card.on()))
        .put("data", new Tree().put("values", data))
        .put("width", 360)
        .put("height", new Tree().put("step", ROW))
        .put("encoding", new Tree().put("y", rows("keyResult", rows)))
        .put("layer", List.of(bar, tick, light))
        .text(true);
  }

  private Tree score(String field) {
    return new Tree()
        .put("field", field)
        .put("type", "quantitative")
        .put("title", words.say("score-and-expected"));
  }
}
