package dev.okr.scoring.review.page;

import dev.okr.core.goal.ChangeUnit;
import dev.okr.core.goal.GradePoint;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.Milestone;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Unit;
import dev.okr.core.metric.UnitKind;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.course.Aim;
import dev.okr.scoring.course.MeasureStatus;
import dev.okr.scoring.internal.unit.Figure;
import dev.okr.scoring.internal.unit.UnitWords;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Values, targets and units in words: {@code 5,800 of 7,000}. */
final class ValueWords {

  private final Page page;

  ValueWords(Page page) {
    this.page = page;
  }

  /** The values of a key result's measures beside what they must reach; named if several. */
  String of(KeyResultId keyResult, List<MeasureStatus> measures) {
    return page.together(
        measures.stream()
            .map(
                measure ->
                    (measures.size() == 1 ? "" : name(keyResult, measure.measure()) + " ")
                        + of(measure, unit(keyResult, measure.measure())))
            .toList());
  }

  /** The title of a measure's metric; its own id where there is none. */
  String name(KeyResultId keyResult, MeasureId measure) {
    return measure(keyResult, measure)
        .flatMap(Measure::metric)
        .flatMap(this::title)
        .map(page::text)
        .orElseGet(() -> page.text(measure.value()));
  }

  /** The title of a metric; its id where it has none. */
  String name(MetricId id) {
    return title(id).map(page::text).orElseGet(() -> page.text(id.value()));
  }

  private Optional<LocalizedText> title(MetricId id) {
    return page.plan().metric(id).map(Metric::title).filter(title -> !title.isBlank());
  }

  private Optional<Measure> measure(KeyResultId keyResult, MeasureId measure) {
    return page.plan().keyResult(keyResult).flatMap(found -> found.measure(measure));
  }

  /** The unit of a measure's values; empty for none. */
  Optional<Unit> unit(KeyResultId keyResult, MeasureId measure) {
    return measure(keyResult, measure).flatMap(Measure::metric).flatMap(this::unit);
  }

  /** The unit of a metric; empty for none. */
  Optional<Unit> unit(MetricId metric) {
    return page.plan().metric(metric).map(Metric::unit);
  }

  // ---- values

  private String of(MeasureStatus status, Optional<Unit> unit) {
    Aim aim = status.aim();
    Optional<BigDecimal> value = status.value();
    if (status.observation() == Observation.SUCCESS_RATIO
        || status.observation() == Observation.STREAK) {
      boolean isStreak = status.observation() == Observation.STREAK;
      return page.say(
          isStreak ? "value.streak" : "value.success-ratio",
          "share",
          percent(value.orElse(BigDecimal.ZERO)));
    }
    if (aim.target() instanceof Target.Done) {
      boolean isDone = value.filter(v -> v.signum() > 0).isPresent();
      return page.say(isDone ? "value.done" : "value.not-done");
    }
    if (aim.target() instanceof Target.Milestones steps) {
      return steps(steps, value.orElse(BigDecimal.ZERO));
    }
    if (aim.target() instanceof Target.Completion) {
      return page.say("value.completion", "done", value.map(Figure::plain).orElse("0") + "%");
    }
    return beside(value, aim, unit)
        + (isBeyond(status) ? page.parenthesis(page.say("value.beyond")) : "");
  }

  private String steps(Target.Milestones steps, BigDecimal done) {
    BigDecimal whole =
        steps.items().stream()
            .map(item -> item.weight().value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean isPlain = steps.items().stream().map(Milestone::weight).distinct().count() <= 1;
    BigDecimal one =
        isPlain && !steps.items().isEmpty()
            ? steps.items().get(0).weight().value()
            : BigDecimal.ZERO;
    if (one.signum() == 0) {
      return page.say("value.by-weight", "done", Figure.plain(done), "whole", Figure.plain(whole));
    }
    // of equal weight, so the number of steps
    return page.say(
        "value.steps",
        "done",
        Figure.plain(done.divideToIntegralValue(one)),
        "whole",
        steps.items().size());
  }

  private String beside(Optional<BigDecimal> value, Aim aim, Optional<Unit> unit) {
    String now = value.map(v -> figure(v) + sign(unit)).orElse("–");
    Optional<String> low = aim.low().map(bound -> with(bound, unit));
    Optional<String> high = aim.high().map(bound -> with(bound, unit));
    if (low.isPresent() && high.isPresent()) {
      return page.say("value.between", "now", now, "low", low.get(), "high", high.get());
    }
    if (low.isPresent()) {
      return page.say("value." + above(aim.target()), "now", now, "low", low.get());
    }
    if (high.isPresent()) {
      return page.say("value." + below(aim.target()), "now", now, "high", high.get());
    }
    return value.map(v -> with(v, unit)).orElse("–");
  }

  private static String above(Target target) {
    return target instanceof Target.AtLeast least
        ? least.strict() ? "more-than" : "at-least"
        : "up-to";
  }

  private static String below(Target target) {
    return target instanceof Target.AtMost most
        ? most.strict() ? "less-than" : "at-most"
        : "down-to";
  }

  /** Whether a value is beyond a target; a bound that is met is only met. */
  private static boolean isBeyond(MeasureStatus status) {
    Target target = status.aim().target();
    boolean isBound =
        target instanceof Target.AtLeast
            || target instanceof Target.AtMost
            || target instanceof Target.Between;
    BigDecimal value = status.value().orElse(null);
    return !isBound
        && value != null
        && (status.aim().low().filter(low -> value.compareTo(low) > 0).isPresent()
            || status.aim().high().filter(high -> value.compareTo(high) < 0).isPresent());
  }

  /** A number with its unit. */
  String with(BigDecimal number, Optional<Unit> unit) {
    return figure(number) + sign(unit) + word(unit);
  }

  private String figure(BigDecimal number) {
    return Figure.of(number, page.languageTag());
  }

  /** A sign that stands at every number. */
  private static String sign(Optional<Unit> unit) {
    return unit.map(UnitWords::sign).orElse("");
  }

  /** A word that stands behind the last number. */
  String word(Optional<Unit> unit) {
    String word = unit.map(this::word).orElse("");
    return word.isEmpty() ? "" : " " + word;
  }

  /** The name of a unit of the host's own is a text of people. */
  private String word(Unit unit) {
    LocalizedText word = UnitWords.word(unit);
    return unit.kind() == UnitKind.CUSTOM ? page.text(word) : word.in(page.languageTag());
  }

  /** A probability or a share, in whole per cent; what is possible is not 0 and not 100. */
  String percent(BigDecimal share) {
    return Figure.percent(share) + "%";
  }

  // ---- targets

  /** What a revised target asks for. */
  String target(Target target, KeyResultId keyResult, Optional<MeasureId> measure) {
    Optional<Unit> unit =
        page.plan()
            .keyResult(keyResult)
            .map(KeyResult::measures)
            .filter(all -> measure.isPresent() || all.size() == 1)
            .flatMap(all -> unit(keyResult, measure.orElseGet(() -> all.get(0).id())));
    if (target instanceof Target.FromTo t) {
      return page.say(
          "target.from-to", "from", figure(t.from()) + sign(unit), "to", with(t.to(), unit));
    }
    if (target instanceof Target.ChangeBy t) {
      String by = (t.by().signum() > 0 ? "+" : "") + figure(t.by());
      String of =
          t.unit() == ChangeUnit.PERCENT
              ? "%"
              : t.unit() == ChangeUnit.PERCENTAGE_POINT ? " pp" : word(unit);
      return page.say("target.change-by", "by", by + of);
    }
    if (target instanceof Target.AtLeast t) {
      return page.say("target." + above(t), "low", with(t.value(), unit));
    }
    if (target instanceof Target.AtMost t) {
      return page.say("target." + below(t), "high", with(t.value(), unit));
    }
    if (target instanceof Target.Between t) {
      return page.say("target.between", "low", figure(t.low()), "high", with(t.high(), unit));
    }
    if (target instanceof Target.Grades t) {
      List<GradePoint> points = t.points();
      return points.isEmpty()
          ? page.say("target.grades")
          : page.say("target.grades-up-to", "most", with(points.get(points.size() - 1).at(), unit));
    }
    if (target instanceof Target.Milestones t) {
      return page.count("target.steps", t.items().size());
    }
    return page.say(target instanceof Target.Completion ? "target.completion" : "target.done");
  }
}
