package dev.okr.jackson.review;

import dev.okr.core.goal.KeyResultId;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.course.AimSpan;
import dev.okr.scoring.course.BurnUp;
import dev.okr.scoring.course.DatedValue;
import dev.okr.scoring.forecast.Fan;
import dev.okr.scoring.forecast.ForecastOptions;
import dev.okr.scoring.forecast.MeasureForecast;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A burn-up as a chart: a panel for each measure. */
final class BurnUpChart {

  private static final int MOST_WEEKS = 14;
  private static final long MILLIS_A_DAY = 86_400_000L;

  private final Scorecard card;
  private final ChartWords words;
  private final KeyResultId keyResult;

  BurnUpChart(Scorecard card, ChartWords words, KeyResultId keyResult) {
    this.card = card;
    this.words = words;
    this.keyResult = keyResult;
  }

  String text() {
    List<MeasureForecast> ends =
        card.forecast(ForecastOptions.standard().measuresAlone()).measures(keyResult);
    List<Tree> panels = new ArrayList<>();
    for (BurnUp burnUp : card.course().burnUps(keyResult)) {
      Optional<Fan> fan =
          ends.stream()
              .filter(end -> burnUp.measure().filter(end.measure()::equals).isPresent())
              .findFirst()
              .flatMap(MeasureForecast::value)
              .map(Fan::of);
      panels.add(panel(burnUp, fan));
    }
    return ChartWords.chart()
        .put("title", words.keyResult(keyResult))
        .put("vconcat", panels)
        .text(true);
  }

  private Tree panel(BurnUp burnUp, Optional<Fan> fan) {
    LocalDate from = first(burnUp);
    LocalDate to = last(burnUp, from);
    String title =
        burnUp
            .measure()
            .map(measure -> words.measure(keyResult, measure))
            .orElse(words.say("score"));
    List<Tree> layers = new ArrayList<>();
    fan.filter(any -> !burnUp.values().isEmpty() && burnUp.on().isBefore(to))
        .ifPresent(found -> addFan(layers, burnUp, found, to));
    for (AimSpan span : burnUp.aims()) {
      addAim(layers, span, to);
    }
    // a line without points would have no extent
    if (!burnUp.expected().isEmpty()) {
      layers.add(line(burnUp.expected(), words.say("expected"), false));
    }
    layers.add(
        burnUp.values().isEmpty()
            ? nothing(from)
            : line(burnUp.values(), words.say("value"), true));
    return new Tree()
        .put("title", new Tree().put("text", title).put("fontSize", 11))
        .put("width", 480)
        .put("height", 180)
        .put("encoding", new Tree().put("x", days(from, to)))
        .put("layer", layers);
  }

  private static LocalDate first(BurnUp burnUp) {
    LocalDate first = burnUp.values().isEmpty() ? burnUp.on() : burnUp.values().get(0).on();
    return burnUp.firstDay().orElse(first.isBefore(burnUp.on()) ? first : burnUp.on());
  }

  private static LocalDate last(BurnUp burnUp, LocalDate from) {
    LocalDate last = burnUp.lastDay().orElse(burnUp.on());
    return last.isAfter(from) ? last : from.plusDays(1);
  }

  // ---- days

  /** An axis of days in UTC, with a mark on Mondays and the number of the ISO week. */
  private Tree days(LocalDate from, LocalDate to) {
    List<Long> mondays = new ArrayList<>();
    Map<String, String> weeks = new LinkedHashMap<>();
    long gap = Math.max(1, (to.toEpochDay() - from.toEpochDay()) / 7 / MOST_WEEKS + 1);
    LocalDate monday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    while (!monday.isAfter(to)) {
      mondays.add(millis(monday));
      weeks.put(Long.toString(millis(monday)), week(monday));
      monday = monday.plusWeeks(gap);
    }
    return new Tree()
        .put("field", "on")
        .put("type", "temporal")
        .put("title", Optional.empty())
        .put(
            "scale", new Tree().put("type", "utc").put("domain", List.of(millis(from), millis(to))))
        .put(
            "axis",
            new Tree()
                .put("values", mondays)
                .put("labelExpr", lookUp(weeks))
                .put("labelOverlap", true));
  }

  /** An expression of numbers and words of our own alone. */
  private static String lookUp(Map<String, String> weeks) {
    StringBuilder out = new StringBuilder("{");
    weeks.forEach(
        (at, week) -> out.append('\'').append(at).append("':'").append(week).append("',"));
    out.append("'':''}[time(datum.value)]");
    return out.toString();
  }

  private static long millis(LocalDate day) {
    return day.toEpochDay() * MILLIS_A_DAY;
  }

  /** {@code W09}. */
  private static String week(LocalDate day) {
    int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    return (week < 10 ? "W0" : "W") + week;
  }

  private static Tree point(LocalDate on) {
    return new Tree()
        .put("on", millis(on))
        .put("day", on)
        .put("isoWeek", on.get(IsoFields.WEEK_BASED_YEAR) + "-" + week(on));
  }

  // ---- layers

  private static Tree data(List<Tree> values) {
    return new Tree().put("data", new Tree().put("values", values));
  }

  private static Tree value(String field) {
    return new Tree()
        .put("field", field)
        .put("type", "quantitative")
        .put("title", Optional.empty())
        .put("scale", new Tree().put("zero", false));
  }

  private static Tree.Plain plain(BigDecimal number) {
    return new Tree.Plain(number);
  }

  private Tree line(List<DatedValue> values, String kind, boolean isMeasured) {
    Tree mark = new Tree().put("type", "line").put("color", isMeasured ? "#0b5cad" : "#59636e");
    if (isMeasured) {
      mark.put("point", true);
    } else {
      mark.put("strokeDash", List.of(5, 4));
    }
    return data(values.stream()
            .map(one -> point(one.on()).put("value", plain(one.value())).put("kind", kind))
            .toList())
        .put("mark", mark)
        .put("encoding", new Tree().put("y", value("value")).put("tooltip", tooltip()));
  }

  /** Words in the place of values. */
  private Tree nothing(LocalDate from) {
    return data(List.of(point(from)))
        .put(
            "mark",
            new Tree()
                .put("type", "text")
                .put("text", words.say("no-value"))
                .put("align", "left")
                .put("dx", 6))
        .put("encoding", new Tree().put("y", new Tree().put("value", 90)));
  }

  private List<Tree> tooltip() {
    return List.of(
        column("kind", words.say("column.kind")),
        column("day", words.say("column.day")),
        column("isoWeek", words.say("column.week")),
        column("value", words.say("column.value")));
  }

  private static Tree column(String field, String title) {
    return new Tree().put("field", field).put("type", "nominal").put("title", title);
  }

  private void addAim(List<Tree> layers, AimSpan span, LocalDate to) {
    LocalDate end = span.to().isAfter(span.from()) ? span.to() : span.to().plusDays(1);
    boolean isLast = !span.to().isBefore(to);
    List<BigDecimal> bounds = new ArrayList<>();
    span.aim().low().ifPresent(bounds::add);
    span.aim().high().ifPresent(bounds::add);
    for (BigDecimal bound : bounds) {
      String kind = isLast ? words.say("target") : words.say("earlier-target");
      List<Tree> ends =
          List.of(
              point(span.from()).put("value", plain(bound)).put("kind", kind),
              point(end).put("value", plain(bound)).put("kind", kind));
      Tree mark = new Tree().put("type", "line").put("color", "black");
      layers.add(
          data(ends)
              .put("mark", isLast ? mark : mark.put("strokeDash", List.of(2, 3)))
              .put("encoding", new Tree().put("y", value("value")).put("tooltip", tooltip())));
    }
  }

  /** From the newest value to the last day. */
  private static void addFan(List<Tree> layers, BurnUp burnUp, Fan fan, LocalDate to) {
    DatedValue newest = burnUp.values().get(burnUp.values().size() - 1);
    addFan(layers, newest, to, fan.lowest(), fan.highest());
    addFan(layers, newest, to, fan.low(), fan.high());
  }

  private static void addFan(
      List<Tree> layers, DatedValue newest, LocalDate to, BigDecimal low, BigDecimal high) {
    List<Tree> ends =
        List.of(
            point(newest.on()).put("low", plain(newest.value())).put("high", plain(newest.value())),
            point(to).put("low", plain(low)).put("high", plain(high)));
    layers.add(
        data(ends)
            .put(
                "mark",
                new Tree().put("type", "area").put("opacity", plain(new BigDecimal("0.15"))))
            .put(
                "encoding",
                new Tree().put("y", value("low")).put("y2", new Tree().put("field", "high"))));
  }
}
