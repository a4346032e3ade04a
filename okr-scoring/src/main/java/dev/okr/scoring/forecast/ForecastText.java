package dev.okr.scoring.forecast;

import dev.okr.core.goal.Measure;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.UnitKind;
import dev.okr.core.plan.Plan;
import dev.okr.core.text.PlainText;
import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts in a line each: {@code O1.KR3: 62 % to reach 97 %; most likely 96.7 (95.9 to 97.4)}.
 * The two numbers in brackets hold the value with a probability of 80 %.
 */
public final class ForecastText {

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

  private String in(String english, String chinese) {
    return LocalizedText.enZh(english, chinese).in(languageTag);
  }

  /** A measure, by the id of its key result, with its own where there are several. */
  public String line(MeasureForecast forecast) {
    Objects.requireNonNull(forecast, "forecast");
    boolean isOne =
        plan.keyResult(forecast.keyResult()).map(k -> k.measures().size() == 1).orElse(true);
    String name = forecast.keyResult().value() + (isOne ? "" : "/" + forecast.measure().value());
    return PlainText.line(name) + in(": ", "：") + said(forecast);
  }

  private String said(MeasureForecast forecast) {
    Distribution value = forecast.value().orElse(null);
    if (value == null) {
      return in("no forecast: ", "无法预测：") + forecast.method().label().in(languageTag);
    }
    String aim = aim(forecast, unit(forecast));
    @Nullable BigDecimal reach = forecast.reach().orElse(null);
    if (forecast.method() == ForecastMethod.KNOWN) {
      return known(plain(value.median()), aim, reach);
    }
    return (reach == null ? "" : chance(reach) + in(" to ", " ") + aim + in("; ", "；"))
        + likely(value);
  }

  private String known(String value, String aim, @Nullable BigDecimal reach) {
    if (reach == null || aim.isEmpty()) {
      return in("it is " + value, "实际 " + value);
    }
    return reach.signum() > 0
        ? in("met with " + value + ": to " + aim, "已达成：" + aim + "，实际 " + value)
        : in("missed with " + value + ": to " + aim, "未达成：" + aim + "，实际 " + value);
  }

  private String aim(MeasureForecast forecast, String unit) {
    Optional<String> from = forecast.lowest().map(low -> plain(low) + unit);
    Optional<String> upTo = forecast.highest().map(high -> plain(high) + unit);
    if (from.isPresent() && upTo.isPresent()) {
      return in(
          "be within " + from.get() + " to " + upTo.get(), "落在 " + from.get() + " 至 " + upTo.get());
    }
    return from.map(low -> in("reach " + low, "达到 " + low))
        .or(() -> upTo.map(high -> in("be " + high + " or less", "不高于 " + high)))
        .orElse("");
  }

  /** A key result or an objective, by its score. */
  public String line(GoalForecast forecast) {
    Objects.requireNonNull(forecast, "forecast");
    String name = PlainText.line(forecast.goal().id()) + in(": ", "：");
    return forecast
        .score()
        .map(
            score ->
                name
                    + chance(forecast.reach().orElseThrow())
                    + in(" to reach a score of 1; score ", " 得分达到 1；得分")
                    + likely(score))
        .orElse(name + in("no forecast", "无法预测"));
  }

  /** Why a forecast is what it is: which values, which method, how far ahead. */
  public String why(MeasureForecast forecast) {
    Objects.requireNonNull(forecast, "forecast");
    StringBuilder why = new StringBuilder(forecast.method().label().in(languageTag));
    forecast
        .since()
        .ifPresent(
            since ->
                why.append(
                    in(
                        "; "
                            + count(forecast.values())
                            + " from "
                            + since
                            + " to "
                            + forecast.until().orElse(since),
                        "；"
                            + forecast.values()
                            + " 个数据，"
                            + since
                            + " 至 "
                            + forecast.until().orElse(since))));
    forecast.lastDay().ifPresent(day -> why.append(in("; for ", "；预测至 ")).append(day));
    forecast
        .likeliestDay()
        .ifPresent(day -> why.append(in("; likeliest to be met on ", "；最可能达成日 ")).append(day));
    if (forecast.value().isPresent() && forecast.values() < 4 && isGuess(forecast.method())) {
      why.append(in("; wide because there are few values", "；数据很少，区间较宽"));
    }
    return why.toString();
  }

  private static boolean isGuess(ForecastMethod method) {
    return method != ForecastMethod.KNOWN && method != ForecastMethod.PACE;
  }

  private static String count(int values) {
    return values == 1 ? "1 value" : values + " values";
  }

  private String likely(Distribution value) {
    BigDecimal low = value.quantile(0.1);
    BigDecimal high = value.quantile(0.9);
    int decimals = decimals(high.subtract(low));
    String middle = plain(value.median().setScale(decimals, RoundingMode.HALF_UP));
    String from = plain(low.setScale(decimals, RoundingMode.HALF_UP));
    String to = plain(high.setScale(decimals, RoundingMode.HALF_UP));
    return from.equals(to)
        ? in("most likely " + middle, "最可能 " + middle)
        : in(
            "most likely " + middle + " (" + from + " to " + to + ")",
            "最可能 " + middle + "（" + from + " 至 " + to + "）");
  }

  /** As many as show two digits of a width. */
  private static int decimals(BigDecimal width) {
    if (width.signum() == 0) {
      return MOST_DECIMALS;
    }
    int magnitude = width.precision() - width.scale() - 1;
    return Math.max(0, Math.min(MOST_DECIMALS, 1 - magnitude));
  }

  private String unit(MeasureForecast forecast) {
    return plan.keyResult(forecast.keyResult())
        .flatMap(
            k -> k.measures().stream().filter(m -> m.id().equals(forecast.measure())).findFirst())
        .flatMap(Measure::metric)
        .flatMap(id -> plan.dictionary().find(id))
        .map(Metric::unit)
        .filter(unit -> unit.kind() == UnitKind.PERCENT || unit.kind() == UnitKind.MONEY)
        .map(unit -> " " + unit.code())
        .orElse("");
  }

  private static String chance(BigDecimal probability) {
    if (probability.signum() > 0 && probability.compareTo(HALF_PERCENT) < 0) {
      return "<1 %";
    }
    BigDecimal rest = BigDecimal.ONE.subtract(probability);
    if (rest.signum() > 0 && rest.compareTo(HALF_PERCENT) <= 0) {
      return ">99 %";
    }
    return probability.multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP) + " %";
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
