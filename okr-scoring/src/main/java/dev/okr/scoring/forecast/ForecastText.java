package dev.okr.scoring.forecast;

import dev.okr.core.goal.Measure;
import dev.okr.core.message.Texts;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.Unit;
import dev.okr.core.plan.Plan;
import dev.okr.core.text.PlainText;
import dev.okr.scoring.internal.unit.Figure;
import dev.okr.scoring.internal.unit.UnitWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts in a line each: {@code O1.KR3: 62% to reach 97%; most likely 96.7% (95.9% to 97.4%)}.
 * Numbers and units are written as on review pages. The two numbers in brackets hold the value with
 * a probability of 80 %.
 */
public final class ForecastText {

  private static final Texts TEXTS = Texts.of(ForecastText.class);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HALF_PERCENT = new BigDecimal("0.005");
  private static final int MOST_DECIMALS = 6;

  private final Plan plan;
  private final String languageTag;

  private ForecastText(Plan plan, String languageTag) {
    this.plan = plan;
    this.languageTag = languageTag;
  }

  /** Texts of the forecasts of a plan in a language. */
  public static ForecastText of(Plan plan, Locale language) {
    return of(plan, Objects.requireNonNull(language, "language").toLanguageTag());
  }

  /** As {@code of(Plan, Locale)}, by a language tag such as {@code zh}. */
  public static ForecastText of(Plan plan, String languageTag) {
    return new ForecastText(
        Objects.requireNonNull(plan, "plan"), Objects.requireNonNull(languageTag, "languageTag"));
  }

  private String say(String key, Object... named) {
    return TEXTS.say(languageTag, key, named);
  }

  /** A measure, by the id of its key result, with its own where there are several. */
  public String line(MeasureForecast forecast) {
    Objects.requireNonNull(forecast, "forecast");
    boolean isOne =
        plan.keyResult(forecast.keyResult()).map(k -> k.measures().size() == 1).orElse(true);
    String name = forecast.keyResult().value() + (isOne ? "" : "/" + forecast.measure().value());
    return named(name, said(forecast));
  }

  private String named(String id, String said) {
    return PlainText.line(id) + say("line.colon") + said;
  }

  private String said(MeasureForecast forecast) {
    Distribution value = forecast.value().orElse(null);
    if (value == null) {
      return say("measure.none", "why", forecast.method().label());
    }
    Optional<Unit> unit = unit(forecast);
    String aim = aim(forecast, unit);
    BigDecimal reach = forecast.reach().orElse(null);
    if (forecast.method() == ForecastMethod.KNOWN) {
      return known(with(value.median(), unit), aim, reach);
    }
    String likely = likely(value, unit);
    return reach == null
        ? likely
        : say("measure", "chance", chance(reach), "aim", aim, "likely", likely);
  }

  private String known(String value, String aim, @Nullable BigDecimal reach) {
    if (reach == null || aim.isEmpty()) {
      return say("known", "value", value);
    }
    return say(reach.signum() > 0 ? "known.met" : "known.missed", "value", value, "aim", aim);
  }

  private String aim(MeasureForecast forecast, Optional<Unit> unit) {
    BigDecimal low = forecast.lowest().orElse(null);
    BigDecimal high = forecast.highest().orElse(null);
    if (low != null && high != null) {
      return say("aim.within", "low", figure(low, unit), "high", with(high, unit));
    }
    if (low != null) {
      return say("aim.at-least", "low", with(low, unit));
    }
    return high == null ? "" : say("aim.at-most", "high", with(high, unit));
  }

  /** A key result or an objective, by its score. */
  public String line(GoalForecast forecast) {
    Objects.requireNonNull(forecast, "forecast");
    return named(
        forecast.goal().id(),
        forecast
            .score()
            .map(
                score ->
                    say(
                        "goal",
                        "chance",
                        chance(forecast.reach().orElseThrow()),
                        "likely",
                        likely(score, Optional.empty())))
            .orElseGet(() -> say("goal.none")));
  }

  /** Why a forecast is what it is: which values, which method, how far ahead. */
  public String why(MeasureForecast forecast) {
    Objects.requireNonNull(forecast, "forecast");
    List<String> why = new ArrayList<>();
    why.add(forecast.method().label().in(languageTag));
    forecast.since().ifPresent(since -> why.add(values(forecast, since)));
    forecast.lastDay().ifPresent(day -> why.add(say("why.last-day", "day", day)));
    forecast.likeliestDay().ifPresent(day -> why.add(say("why.likeliest-day", "day", day)));
    if (forecast.value().isPresent() && forecast.values() < 4 && isGuess(forecast.method())) {
      why.add(say("why.few-values"));
    }
    return String.join(say("line.semicolon"), why);
  }

  private String values(MeasureForecast forecast, LocalDate since) {
    return say(
        forecast.values() == 1 ? "why.values.one" : "why.values.many",
        "count",
        forecast.values(),
        "since",
        since,
        "until",
        forecast.until().orElse(since));
  }

  private static boolean isGuess(ForecastMethod method) {
    return method != ForecastMethod.KNOWN && method != ForecastMethod.PACE;
  }

  private String likely(Distribution value, Optional<Unit> unit) {
    BigDecimal low = value.quantile(0.1);
    BigDecimal high = value.quantile(0.9);
    int decimals = decimals(high.subtract(low));
    BigDecimal middle = value.median().setScale(decimals, RoundingMode.HALF_UP);
    BigDecimal from = low.setScale(decimals, RoundingMode.HALF_UP);
    BigDecimal to = high.setScale(decimals, RoundingMode.HALF_UP);
    return from.compareTo(to) == 0 // both have as many decimals
        ? say("likely", "middle", with(middle, unit))
        : say(
            "likely.within",
            "middle",
            figure(middle, unit),
            "low",
            figure(from, unit),
            "high",
            with(to, unit));
  }

  /** As many as show two digits of a width. */
  private static int decimals(BigDecimal width) {
    if (width.signum() == 0) {
      return MOST_DECIMALS;
    }
    int magnitude = width.precision() - width.scale() - 1;
    return Math.max(0, Math.min(MOST_DECIMALS, 1 - magnitude));
  }

  private Optional<Unit> unit(MeasureForecast forecast) {
    return plan.keyResult(forecast.keyResult())
        .flatMap(keyResult -> keyResult.measure(forecast.measure()))
        .flatMap(Measure::metric)
        .flatMap(plan::metric)
        .map(Metric::unit);
  }

  /** A number with the sign of its unit, where it has one. */
  private String figure(BigDecimal number, Optional<Unit> unit) {
    return Figure.exact(number, languageTag) + unit.map(UnitWords::sign).orElse("");
  }

  /** The last number of a phrase, with the word for its unit too. */
  private String with(BigDecimal number, Optional<Unit> unit) {
    String word = unit.map(UnitWords::word).map(text -> text.in(languageTag)).orElse("");
    return figure(number, unit) + (word.isEmpty() ? "" : " " + PlainText.line(word));
  }

  private static String chance(BigDecimal probability) {
    if (probability.signum() > 0 && probability.compareTo(HALF_PERCENT) < 0) {
      return "<1%";
    }
    BigDecimal rest = BigDecimal.ONE.subtract(probability);
    if (rest.signum() > 0 && rest.compareTo(HALF_PERCENT) <= 0) {
      return ">99%";
    }
    return probability.multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP) + "%";
  }
}
