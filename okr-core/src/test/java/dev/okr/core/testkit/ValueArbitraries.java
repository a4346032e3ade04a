package dev.okr.core.testkit;

import dev.okr.core.time.DateSpan;
import dev.okr.core.value.Decimals;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.Limits;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.Weight;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** The small values: texts, numbers, days, weights, extensions. */
public final class ValueArbitraries {

  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 10, 1);
  private static final int DAYS = 500;
  private static final long LARGEST = 999_999_999_999_999_999L;

  private ValueArbitraries() {}

  /** Strings with what breaks naive writers: quotes, line breaks, control characters, emoji. */
  public static Arbitrary<String> strings() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "a", "Z", "0", " ", "支付", "成功率≥97%", "é", "\"", "\\", "/", "~", "\n", "\t", "\u0000",
            "\u2028", "😀", "null", "{", "]", ":", "#", "- ", "'", "&x", "*y", "<b>", "{name}");
    return pieces.list().ofMaxSize(6).map(parts -> String.join("", parts));
  }

  /** Strings that may end an identifier, so that identifiers hold more than letters. */
  public static Arbitrary<String> idEndings() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.just("")),
        Tuple.of(1, Arbitraries.of("-x", ".1", "/~1", "目标", "😀", "\"q\"", " b", "#")));
  }

  /** Texts: none, plain, by language, empty in a language. */
  public static Arbitrary<LocalizedText> texts() {
    return Arbitraries.oneOf(
        Arbitraries.just(LocalizedText.empty()),
        strings().map(LocalizedText::of),
        Combinators.combine(strings(), strings()).as(LocalizedText::enZh),
        Arbitraries.maps(Arbitraries.of("en", "zh", "zh-Hant-TW", "und", "de"), strings())
            .ofMaxSize(3)
            .map(LocalizedText::of));
  }

  /** Normalised numbers: small ones mostly, and up to every limit. */
  public static Arbitrary<BigDecimal> numbers() {
    Arbitrary<BigDecimal> small =
        Combinators.combine(
                Arbitraries.integers().between(-2_000, 2_000), Arbitraries.integers().between(0, 3))
            .as((unscaled, scale) -> BigDecimal.valueOf(unscaled, scale));
    Arbitrary<BigDecimal> large =
        Combinators.combine(
                Arbitraries.longs().between(-LARGEST, LARGEST),
                Arbitraries.integers().between(-Limits.EXPONENT, Limits.EXPONENT))
            .as((unscaled, scale) -> new BigDecimal(BigInteger.valueOf(unscaled), scale))
            .filter(Decimals::isWithinLimits);
    return Arbitraries.frequencyOf(Tuple.of(4, small), Tuple.of(1, large)).map(Decimals::normalise);
  }

  /** Numbers from 0 to 1 in steps of a hundredth. */
  public static Arbitrary<BigDecimal> shares() {
    return Arbitraries.integers()
        .between(0, 100)
        .map(hundredths -> Decimals.normalise(BigDecimal.valueOf(hundredths, 2)));
  }

  /** Scores of grades, up to the largest either way. */
  public static Arbitrary<BigDecimal> scores() {
    return Arbitraries.oneOf(
        shares(), Arbitraries.of(Limits.SCORE, Limits.SCORE.negate(), new BigDecimal("-0.5")));
  }

  /** Weights; 1 and 0 more often than others. */
  public static Arbitrary<Weight> weights() {
    Arbitrary<Weight> others =
        Combinators.combine(
                Arbitraries.longs().between(0, 5_000_000),
                Arbitraries.integers().between(0, Weight.MAX_DECIMALS))
            .as((unscaled, scale) -> new Weight(BigDecimal.valueOf(unscaled, scale)));
    return Arbitraries.oneOf(
        Arbitraries.of(Weight.ONE, Weight.ZERO, Weight.of("0.333333")), others);
  }

  /** Days of five quarters. */
  public static Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, DAYS).map(FIRST_DAY::plusDays);
  }

  /** Spans of those days, of one day too. */
  public static Arbitrary<DateSpan> spans() {
    return Combinators.combine(days(), Arbitraries.integers().between(0, 120))
        .as((from, length) -> new DateSpan(from, from.plusDays(length)));
  }

  /** Instants, with and without a fraction of a second. */
  public static Arbitrary<Instant> instants() {
    return Combinators.combine(
            Arbitraries.longs().between(1_760_000_000L, 1_800_000_000L),
            Arbitraries.of(0, 500_000_000, 123_000_000, 1_000, 999_999_999))
        .as(Instant::ofEpochSecond);
  }

  /** What hosts hang on things: mostly nothing, else a tree of values. */
  public static Arbitrary<Extensions> extensions() {
    Arbitrary<Object> scalars =
        Arbitraries.oneOf(
            strings().map(text -> text),
            numbers().map(number -> number),
            Arbitraries.of(true, false).map(flag -> flag));
    Arbitrary<Map<String, Object>> flat = maps(scalars.injectNull(0.1));
    Arbitrary<Object> nested =
        Arbitraries.oneOf(
            scalars, flat.map(map -> map), scalars.list().ofMaxSize(3).map(list -> list));
    return Arbitraries.frequencyOf(
        Tuple.of(5, Arbitraries.just(Extensions.none())),
        Tuple.of(1, maps(nested).map(Extensions::of)));
  }

  private static Arbitrary<Map<String, Object>> maps(Arbitrary<Object> values) {
    return Combinators.combine(
            strings().list().ofMaxSize(3).uniqueElements(), values.list().ofSize(3))
        .as(
            (names, all) -> {
              Map<String, Object> map = new LinkedHashMap<>();
              for (int i = 0; i < names.size(); i++) {
                map.put(names.get(i), all.get(i));
              }
              return map;
            });
  }
}
