package dev.okr.jackson.review;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.message.Texts;
import dev.okr.core.metric.Metric;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import dev.okr.core.text.PlainText;
import dev.okr.core.value.LocalizedText;
import java.util.List;
import java.util.Optional;

/** The words of charts. */
final class ChartWords {

  static final String SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json";

  private static final Texts TEXTS = Texts.of(ChartWords.class);

  private final Plan plan;
  private final String languageTag;

  ChartWords(Plan plan, String languageTag) {
    this.plan = plan;
    this.languageTag = languageTag;
  }

  String say(String key, Object... named) {
    return TEXTS.get(key, named).in(languageTag);
  }

  /** A chart that begins with what every one has. */
  static Tree chart() {
    return new Tree().put("$schema", SCHEMA);
  }

  /** The id of a key result and its title. */
  String keyResult(KeyResultId id) {
    String title = plan.keyResult(id).map(KeyResult::title).map(this::text).orElse("");
    return PlainText.line(id.value()) + (title.isEmpty() ? "" : " " + title);
  }

  /** The title of a measure's metric and its unit; its own id where there is no title. */
  String measure(KeyResultId keyResult, MeasureId measure) {
    Optional<Metric> metric =
        plan.keyResult(keyResult)
            .flatMap(found -> found.measure(measure))
            .flatMap(Measure::metric)
            .flatMap(plan::metric);
    String title = metric.map(Metric::title).map(this::text).orElse("");
    String unit = metric.map(found -> found.unit().code()).orElse("count");
    return (title.isEmpty() ? PlainText.line(measure.value()) : title)
        + (unit.equals("count") ? "" : " (" + PlainText.line(unit) + ")");
  }

  /** The title of a team, with its id where another has the same. */
  String team(Team team) {
    String title = text(team.title());
    boolean isShared =
        plan.teams().stream().filter(other -> text(other.title()).equals(title)).count() > 1;
    String id = PlainText.line(team.id().value());
    return title.isEmpty() ? id : isShared ? title + " (" + id + ")" : title;
  }

  private String text(LocalizedText text) {
    return PlainText.line(text.in(languageTag));
  }

  /** The word of a light. */
  String light(Light light) {
    return switch (light) {
      case GREEN -> say("light.green");
      case YELLOW -> say("light.yellow");
      case RED -> say("light.red");
      case UNKNOWN -> say("light.unknown");
    };
  }

  /** Every light, the worst first: in this order everywhere. */
  static List<Light> lights() {
    return List.of(Light.RED, Light.YELLOW, Light.UNKNOWN, Light.GREEN);
  }

  /** A scale by the words of the lights, with what each is shown by. */
  Tree scale(List<String> shownBy) {
    return new Tree()
        .put("domain", lights().stream().map(this::light).toList())
        .put("range", shownBy);
  }

  /** Colours that differ in brightness too, in the order of {@link #lights}. */
  Tree colours() {
    return scale(List.of("#b3261e", "#d9a400", "#9aa0a6", "#2e7d32"));
  }
}
