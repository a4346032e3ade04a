package dev.okr.scoring.review.page;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.metric.Unit;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.course.BurnUp;
import dev.okr.scoring.course.Course;
import dev.okr.scoring.course.MeasureStatus;
import dev.okr.scoring.forecast.Fan;
import dev.okr.scoring.forecast.Forecast;
import dev.okr.scoring.forecast.ForecastOptions;
import dev.okr.scoring.forecast.MeasureForecast;
import dev.okr.scoring.internal.unit.Figure;
import dev.okr.scoring.review.drawing.BurnUpDrawing;
import dev.okr.scoring.review.drawing.MapDrawing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pictures of a page: burn-ups, what serves what, who needs whom. */
final class PagePictures {

  /** Nobody looks at more; a page stays a page. */
  private static final int MOST_CHARTS = 100;

  private static final int MOST_BOXES = 60;

  private final Page page;
  private final Scorecard card;
  private final StatusWords words;
  private final ValueWords values;

  PagePictures(Page page) {
    this.page = page;
    this.card = page.card();
    this.words = new StatusWords(page);
    this.values = new ValueWords(page);
  }

  void add(List<KeyResultId> keyResults) {
    if (!keyResults.isEmpty()) {
      burnUps(keyResults.subList(0, Math.min(MOST_CHARTS, keyResults.size())));
      page.leftOut("pictures.left-out", keyResults.size() - MOST_CHARTS);
    }
    new AlignmentTree(page).add();
    dependencies();
  }

  // ---- burn-ups

  private void burnUps(List<KeyResultId> keyResults) {
    page.heading("burn-ups");
    page.note(page.say("burn-ups.legend"));
    Course course = card.course();
    Map<KeyResultId, List<BurnUp>> all = new LinkedHashMap<>();
    course
        .burnUps()
        .forEach(one -> all.computeIfAbsent(one.keyResult(), any -> new ArrayList<>()).add(one));
    Forecast forecast = card.forecast(ForecastOptions.standard().measuresAlone());
    Map<KeyResultId, List<MeasureForecast>> ends = new LinkedHashMap<>();
    forecast
        .measures()
        .forEach(one -> ends.computeIfAbsent(one.keyResult(), any -> new ArrayList<>()).add(one));
    for (KeyResultId id : keyResults) {
      page.block(
          keyResult(
              id,
              all.getOrDefault(id, List.of()),
              ends.getOrDefault(id, List.of()),
              course.measures(id)));
    }
  }

  private String keyResult(
      KeyResultId id,
      List<BurnUp> burnUps,
      List<MeasureForecast> ends,
      List<MeasureStatus> measures) {
    GoalRef goal = GoalRef.to(id);
    StringBuilder out = new StringBuilder("<section><h3>");
    out.append(page.goal(goal)).append(" ").append(words.light(goal));
    out.append("</h3>\n<div class=\"charts\">\n");
    for (BurnUp burnUp : burnUps) {
      Optional<Fan> fan =
          ends.stream()
              .filter(end -> burnUp.measure().filter(end.measure()::equals).isPresent())
              .findFirst()
              .flatMap(MeasureForecast::value)
              .map(Fan::of);
      String caption = caption(id, burnUp, measures);
      out.append("<figure>");
      out.append(
          BurnUpDrawing.of(
              burnUp,
              fan,
              page.say("burn-ups.name", "what", name(id, burnUp)),
              page.say("burn-ups.today"),
              number -> figure(id, burnUp, number)));
      out.append("<figcaption>").append(caption).append("</figcaption></figure>\n");
    }
    return out.append("</div></section>\n").toString();
  }

  /** Plain words; the drawing escapes them. */
  private static String name(KeyResultId id, BurnUp burnUp) {
    return id.value() + burnUp.measure().map(measure -> " / " + measure.value()).orElse("");
  }

  private String caption(KeyResultId id, BurnUp burnUp, List<MeasureStatus> measures) {
    MeasureId measure = burnUp.measure().orElse(null);
    if (measure == null) {
      return page.say("burn-ups.score");
    }
    return page.told(
        values.name(id, measure),
        values.of(id, measures.stream().filter(one -> one.measure().equals(measure)).toList()));
  }

  private String figure(KeyResultId id, BurnUp burnUp, BigDecimal number) {
    Optional<Unit> unit = burnUp.measure().flatMap(measure -> values.unit(id, measure));
    return Figure.brief(number, page.languageTag())
        + (unit.filter(Unit.PERCENT::equals).isPresent() ? "%" : "");
  }

  // ---- dependencies

  private void dependencies() {
    Map<GoalRef, MapDrawing.Box> boxes = new LinkedHashMap<>();
    List<MapDrawing.Arrow> arrows = new ArrayList<>();
    for (Dependency dependency : card.plan().dependencies()) {
      if (isThere(dependency.provider()) && isThere(dependency.dependent())) {
        boxes.computeIfAbsent(dependency.provider(), this::box);
        boxes.computeIfAbsent(dependency.dependent(), this::box);
        arrows.add(new MapDrawing.Arrow(key(dependency.provider()), key(dependency.dependent())));
      }
    }
    if (!boxes.isEmpty()) {
      page.heading("map");
      page.note(page.say("map.legend"));
      List<MapDrawing.Box> drawn = boxes.values().stream().limit(MOST_BOXES).toList();
      page.block(
          "<div class=\"maps\">" + MapDrawing.of(drawn, arrows, page.say("map.name")) + "</div>\n");
      page.leftOut("pictures.left-out", boxes.size() - MOST_BOXES);
    }
  }

  private boolean isThere(GoalRef goal) {
    return card.light(goal).isPresent();
  }

  /** An objective and a key result may have one id. */
  private static String key(GoalRef goal) {
    return (goal instanceof GoalRef.ToObjective ? "o:" : "k:") + goal.id();
  }

  private MapDrawing.Box box(GoalRef goal) {
    return new MapDrawing.Box(
        key(goal),
        goal.id(),
        page.titleOf(goal).in(page.languageTag()),
        card.light(goal).orElse(Light.UNKNOWN),
        words.word(goal));
  }
}
