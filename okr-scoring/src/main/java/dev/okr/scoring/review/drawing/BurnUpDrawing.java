package dev.okr.scoring.review.drawing;

import dev.okr.scoring.course.Aim;
import dev.okr.scoring.course.AimSpan;
import dev.okr.scoring.course.BurnUp;
import dev.okr.scoring.course.DatedValue;
import dev.okr.scoring.forecast.Fan;
import dev.okr.scoring.review.drawing.Svg.Anchor;
import dev.okr.scoring.review.drawing.Svg.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Draws a burn-up: values with dots, what is expected with dashes, what is aimed at as a line or a
 * band (an earlier aim thin), the forecast as a fan from the newest value to the last day.
 */
public final class BurnUpDrawing {

  private static final long WIDTH = 4600;
  private static final long HEIGHT = 2000;
  private static final long LEFT = 560;
  private static final long RIGHT = 3900;
  private static final long TOP = 120;
  private static final long BOTTOM = 1720;
  private static final long DOT = 28;
  private static final long GAP = 50;

  private final BurnUp burnUp;
  private final Optional<Fan> fan;
  private final Function<BigDecimal, String> figure;
  private final Scale values;
  private final DayAxis days;

  private BurnUpDrawing(BurnUp burnUp, Optional<Fan> fan, Function<BigDecimal, String> figure) {
    this.burnUp = burnUp;
    this.fan = fan;
    this.figure = figure;
    this.values = Scale.around(numbers(), BOTTOM, TOP);
    this.days = new DayAxis(firstDay(), lastDay(), LEFT, RIGHT);
  }

  /**
   * The picture.
   *
   * @param fan the value on the last day, if it is forecast
   * @param name what it shows, for those who can't see it
   * @param today the word at the line of the day up to which values are seen
   * @param figure how numbers are written
   */
  public static String of(
      BurnUp burnUp,
      Optional<Fan> fan,
      String name,
      String today,
      Function<BigDecimal, String> figure) {
    Objects.requireNonNull(burnUp, "burnUp");
    Objects.requireNonNull(fan, "fan");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(today, "today");
    Objects.requireNonNull(figure, "figure");
    return new BurnUpDrawing(burnUp, fan, figure).drawn(name, today);
  }

  // ---- what has to fit

  private List<BigDecimal> numbers() {
    List<BigDecimal> numbers = new ArrayList<>();
    burnUp.values().forEach(value -> numbers.add(value.value()));
    burnUp.expected().forEach(value -> numbers.add(value.value()));
    for (AimSpan span : burnUp.aims()) {
      span.aim().from().ifPresent(numbers::add);
      span.aim().low().ifPresent(numbers::add);
      span.aim().high().ifPresent(numbers::add);
    }
    fan.ifPresent(
        found -> {
          numbers.add(found.low());
          numbers.add(found.high());
        });
    return numbers;
  }

  private LocalDate firstDay() {
    LocalDate first = burnUp.values().isEmpty() ? burnUp.on() : burnUp.values().get(0).on();
    return burnUp.firstDay().orElse(first.isBefore(burnUp.on()) ? first : burnUp.on());
  }

  private LocalDate lastDay() {
    return burnUp.lastDay().orElse(burnUp.on());
  }

  // ---- the picture

  private String drawn(String name, String today) {
    Svg svg = new Svg("burn-up", WIDTH, HEIGHT, name);
    axes(svg);
    bands(svg);
    forecast(svg);
    aims(svg);
    svg.polyline("expected", points(burnUp.expected()));
    now(svg, today);
    List<Point> points = points(burnUp.values());
    svg.polyline("value", points);
    points.forEach(point -> svg.dot("value", point, DOT));
    return svg.done();
  }

  private Point point(LocalDate day, BigDecimal value) {
    return new Point(days.at(day), values.at(value));
  }

  private List<Point> points(List<DatedValue> dated) {
    return dated.stream().map(value -> point(value.on(), value.value())).toList();
  }

  private void axes(Svg svg) {
    for (BigDecimal tick : values.ticks()) {
      long y = values.at(tick);
      svg.line("grid", new Point(LEFT, y), new Point(RIGHT, y));
      svg.text("axis", new Point(LEFT - GAP, y + 35), Anchor.END, figure.apply(tick));
    }
    for (DayAxis.Tick tick : days.ticks()) {
      long x = days.at(tick.on());
      svg.line("grid", new Point(x, BOTTOM), new Point(x, BOTTOM + GAP));
      svg.text("axis", new Point(x, BOTTOM + 170), Anchor.MIDDLE, tick.text());
    }
    svg.line("frame", new Point(LEFT, BOTTOM), new Point(RIGHT, BOTTOM));
  }

  private void now(Svg svg, String today) {
    if (burnUp.on().isBefore(lastDay()) && !burnUp.on().isBefore(firstDay())) {
      long x = days.at(burnUp.on());
      svg.line("now", new Point(x, TOP), new Point(x, BOTTOM));
      svg.text("axis", new Point(x, TOP - 20), Anchor.MIDDLE, today);
    }
  }

  private void bands(Svg svg) {
    for (AimSpan span : burnUp.aims()) {
      Aim aim = span.aim();
      if (aim.low().isPresent() && aim.high().isPresent()) {
        Point corner = point(span.from(), aim.high().get());
        Point other = point(end(span), aim.low().get());
        svg.box("band", corner, other.x() - corner.x(), other.y() - corner.y());
      }
    }
  }

  private void aims(Svg svg) {
    for (AimSpan span : burnUp.aims()) {
      boolean isLast = span.equals(burnUp.aims().get(burnUp.aims().size() - 1));
      span.aim().low().ifPresent(low -> aim(svg, span, low, isLast));
      span.aim().high().ifPresent(high -> aim(svg, span, high, isLast));
    }
  }

  private void aim(Svg svg, AimSpan span, BigDecimal number, boolean isLast) {
    Point to = point(end(span), number);
    svg.line(isLast ? "aim" : "aim earlier", point(span.from(), number), to);
    if (isLast) {
      svg.text("label", new Point(to.x() + GAP, to.y() + 40), Anchor.START, figure.apply(number));
    }
  }

  /** The last aim holds on; where there is no last day, a stretch is drawn all the same. */
  private LocalDate end(AimSpan span) {
    return span.to().isAfter(span.from()) ? span.to() : span.to().plusDays(1);
  }

  private void forecast(Svg svg) {
    if (fan.isEmpty() || burnUp.values().isEmpty() || !burnUp.on().isBefore(lastDay())) {
      return;
    }
    DatedValue newest = burnUp.values().get(burnUp.values().size() - 1);
    Point start = point(newest.on(), newest.value());
    Fan found = fan.get();
    LocalDate last = lastDay();
    svg.polygon(
        "fan wide", List.of(start, point(last, found.lowest()), point(last, found.highest())));
    svg.polygon("fan", List.of(start, point(last, found.low()), point(last, found.high())));
    svg.line("middle", start, point(last, found.median()));
  }
}
