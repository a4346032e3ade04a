package dev.okr.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DictionaryTest {

  @Test
  void theStarterDictionaryKnowsTheTrade() {
    Dictionary starter = Dictionary.starter();
    assertThat(starter.metrics()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(starter.metrics())
        .allSatisfy(
            m -> {
              assertThat(m.title().in("en")).isNotBlank().isNotEqualTo(m.title().in("zh"));
              assertThat(m.definition().formula().in("zh")).isNotBlank();
              assertThat(m.definition().boundary().in("en")).isNotBlank();
              assertThat(m.timing()).isPresent();
            });
    assertThat(starter.metrics())
        .allSatisfy(
            m -> {
              assertThat(m.title().in("zh")).containsPattern("\\p{IsHan}");
              assertThat(m.definition().formula().in("en")).isNotBlank();
              assertThat(m.definition().boundary().in("zh")).containsPattern("\\p{IsHan}");
              assertThat(m.refresh()).isPresent();
              assertThat(m.owner()).isEmpty();
              assertThat(m.source()).isEmpty();
            });
    assertThat(starter.metrics().stream().map(m -> m.title().in("en"))).doesNotHaveDuplicates();
    assertThat(starter.metrics().stream().map(m -> m.title().in("zh"))).doesNotHaveDuplicates();
  }

  /** What every host of the trade counts on, as the trade means it. */
  @ParameterizedTest
  @CsvSource({
    "gmv, USD, HIGHER, LAGGING",
    "checkout-conversion, %, HIGHER, LAGGING",
    "site-conversion, %, HIGHER, LAGGING",
    "cac, USD, LOWER, LAGGING",
    "aov, USD, HIGHER, LAGGING",
    "return-rate, %, LOWER, LAGGING",
    "sotif, %, HIGHER, LAGGING",
    "payment-success-rate, %, HIGHER, LAGGING",
    "nps, points, HIGHER, LAGGING",
    "fulfilment-cost, USD, LOWER, LAGGING",
    "inventory-turnover-days, day, LOWER, LAGGING",
    "gross-margin, %, HIGHER, LAGGING",
    "new-customer-share, %, HIGHER, LEADING",
    "payment-retry-success, %, HIGHER, LEADING",
    "risk-decline-rate, %, LOWER, LEADING",
    "chargeback-rate, %, LOWER, LAGGING",
    "lcp, ms, LOWER, LEADING",
    "cls, ratio, LOWER, LEADING",
    "sev1-count, count, LOWER, LAGGING",
    "mttr, minute, LOWER, LAGGING",
    "fcr, %, HIGHER, LEADING",
    "contact-rate, %, LOWER, LAGGING",
    "first-response-minutes, minute, LOWER, LEADING",
    "stock-out-rate, %, LOWER, LEADING",
    "customs-clearance-hours, hour, LOWER, LEADING",
  })
  void aMetricOfTheTrade(String id, String unit, Polarity polarity, Timing timing) {
    Metric metric = Dictionary.starter().find(MetricId.of(id)).orElseThrow();
    assertThat(metric.unit()).isEqualTo(Unit.of(unit));
    assertThat(metric.polarity()).isEqualTo(polarity);
    assertThat(metric.timing()).contains(timing);
  }

  @Test
  void amountsOfTheStarterAreInTheHostsCurrency() {
    Dictionary inEuro = Dictionary.starter(Currency.getInstance("EUR"));
    assertThat(inEuro.find(MetricId.of("gmv")).orElseThrow().unit()).isEqualTo(Unit.of("EUR"));
    assertThat(inEuro.find(MetricId.of("lcp")).orElseThrow().unit()).isEqualTo(Unit.of("ms"));
    assertThat(inEuro.metrics()).hasSameSizeAs(Dictionary.starter().metrics());
    assertThat(inEuro.metrics()).noneMatch(m -> m.unit().equals(Unit.of("USD")));
  }

  @Test
  void aHostExtendsItAndTheStarterStays() {
    Metric ours =
        Metric.builder()
            .from(Dictionary.starter().find(MetricId.of("gmv")).orElseThrow())
            .source(new DataSource(SourceKind.SQL_VIEW, "dw.gmv_daily"))
            .build();
    Dictionary extended = Dictionary.starter().with(ours);
    assertThat(extended.find(ours.id())).contains(ours);
    assertThat(extended.metrics()).hasSameSizeAs(Dictionary.starter().metrics());
    assertThat(Dictionary.starter().find(ours.id()).orElseThrow().source()).isEmpty();
    assertThat(extended.metricsFrom(SourceKind.SQL_VIEW)).containsExactly(ours);
    assertThat(extended.metricsFrom(SourceKind.MANUAL)).isEmpty();
  }

  @Test
  void aHostPicksOverridesAndRetires() {
    MetricId gmv = MetricId.of("gmv");
    MetricId aov = MetricId.of("aov");
    Dictionary two = Dictionary.starter().only(aov, gmv);
    assertThat(two.metrics()).extracting(Metric::id).containsExactly(gmv, aov);
    Metric inEuro = two.find(gmv).orElseThrow().toBuilder().unit("EUR").build();
    Metric own = Metric.builder().id("own").build();
    Dictionary ours = two.withAll(List.of(inEuro, own));
    assertThat(ours.metrics()).extracting(Metric::id).containsExactly(gmv, aov, own.id());
    assertThat(ours.find(gmv)).contains(inEuro);
    assertThat(
            ours.revise(aov, m -> m.toBuilder().unit("EUR").build()).find(aov).orElseThrow().unit())
        .isEqualTo(Unit.of("EUR"));
    assertThat(ours.without(aov).find(aov)).isEmpty();
    assertThat(ours.without(aov).find(own.id())).contains(own);
    assertThat(ours.without(MetricId.of("none"))).isSameAs(ours);
    assertThat(ours.withAll(List.of())).isSameAs(ours);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ours.only(gmv, MetricId.of("x"), MetricId.of("y")))
        .withMessageContaining("([x, y])");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ours.revise(MetricId.of("none"), any -> any))
        .withMessageContaining("(none)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ours.revise(gmv, any -> own))
        .withMessageContaining("(gmv -> own)");
  }

  @Test
  void theRevisionInForceIsTheLatestThatHasBegun() {
    Revision second = revision(2, "2026-02-10");
    Revision third = revision(3, "2026-03-01");
    Metric metric =
        Metric.builder().id(MetricId.of("m")).addRevision(third).addRevision(second).build();
    Dictionary dictionary = Dictionary.of(List.of(metric));
    assertThat(on(dictionary, "2026-02-09")).isEmpty();
    assertThat(on(dictionary, "2026-02-10")).contains(second);
    assertThat(on(dictionary, "2026-12-31")).contains(third);
  }

  @Test
  void ofTwoRevisionsOnOneDayTheHigherVersionHolds() {
    Revision third = revision(3, "2026-02-10");
    Metric metric = Metric.builder().id("m").addRevisions(third, revision(2, "2026-02-10")).build();
    assertThat(metric.revisionOn(LocalDate.parse("2026-02-09"))).isEmpty();
    assertThat(metric.revisionOn(LocalDate.parse("2026-02-10"))).contains(third);
  }

  @Test
  void theDefinitionOfADayIsTheLatestThatWasWrittenDown() {
    Definition born =
        new Definition(LocalizedText.of("a / b"), LocalizedText.empty(), LocalizedText.empty());
    Definition second =
        new Definition(
            LocalizedText.of("a / (b + c)"), LocalizedText.empty(), LocalizedText.empty());
    Metric metric =
        Metric.builder()
            .id("m")
            .definition(born)
            .addRevision(
                Revision.builder().from(revision(2, "2026-02-10")).definition(second).build())
            .addRevision(revision(3, "2026-03-01"))
            .build();
    assertThat(metric.definitionOn(LocalDate.parse("2026-02-09"))).isEqualTo(born);
    assertThat(metric.definitionOn(LocalDate.parse("2026-02-10"))).isEqualTo(second);
    assertThat(metric.definitionOn(LocalDate.parse("2026-12-31"))).isEqualTo(second);
  }

  @Test
  void daysAreComparedAcrossRevisionsOrNotAtAll() {
    Metric metric =
        Metric.builder()
            .id("m")
            .addRevision(Revision.builder().from(revision(2, "2026-02-01")).rebase("0.98").build())
            .addRevision(Revision.builder().from(revision(3, "2026-03-01")).rebase("1.5").build())
            .addRevision(
                Revision.builder()
                    .from(revision(4, "2026-03-01"))
                    .comparable(true)
                    .rebase("9")
                    .build())
            .addRevision(revision(5, "2026-04-01"))
            .build();
    assertThat(factor(metric, "2026-01-31", "2026-01-31")).contains(BigDecimal.ONE);
    assertThat(factor(metric, "2026-02-01", "2026-02-28")).contains(BigDecimal.ONE);
    assertThat(factor(metric, "2026-01-31", "2026-02-01")).contains(new BigDecimal("0.98"));
    assertThat(factor(metric, "2026-01-01", "2026-03-31")).contains(new BigDecimal("1.470"));
    assertThat(factor(metric, "2026-03-31", "2026-04-01")).isEmpty();
    assertThat(factor(metric, "2026-01-01", "2026-12-31")).isEmpty();
    assertThat(factor(metric, "2026-04-01", "2026-12-31")).contains(BigDecimal.ONE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> factor(metric, "2026-02-02", "2026-02-01"))
        .withMessageContaining("(2026-02-02, 2026-02-01)");
  }

  private static Optional<BigDecimal> factor(Metric metric, String earlier, String later) {
    return metric.factorBetween(LocalDate.parse(earlier), LocalDate.parse(later));
  }

  @Test
  void aRevisionIsFoundByItsVersionAndItsFactorIsNormalised() {
    Revision first = revision(1, "2026-01-01");
    Revision second = Revision.builder().from(revision(2, "2026-02-01")).rebase("0.980").build();
    Metric metric = Metric.builder().id("m").addRevisions(first, second).build();
    assertThat(metric.revision(2)).contains(second);
    assertThat(metric.revision(1)).contains(first);
    assertThat(metric.revision(3)).isEmpty();
    assertThat(second.rebase()).contains(new BigDecimal("0.98"));
  }

  @Test
  void dictionariesOfTheSameMetricsAreEqual() {
    Metric metric = Metric.builder().id("m").build();
    assertThat(Dictionary.empty().metrics()).isEmpty();
    assertThat(Dictionary.of(List.of(metric)))
        .isEqualTo(Dictionary.empty().with(metric))
        .hasSameHashCodeAs(Dictionary.empty().with(metric))
        .isNotEqualTo(Dictionary.empty());
  }

  @Test
  void aDefinitionThatSaysNothingIsEmpty() {
    LocalizedText none = LocalizedText.empty();
    LocalizedText some = LocalizedText.of("a / b");
    assertThat(Definition.NONE.isEmpty()).isTrue();
    assertThat(new Definition(some, none, none).isEmpty()).isFalse();
    assertThat(new Definition(none, some, none).isEmpty()).isFalse();
    assertThat(new Definition(none, none, some).isEmpty()).isFalse();
  }

  @Test
  void aUnitOfTheHostsOwnHasALengthToo() {
    assertThat(Unit.isValid("custom:" + "x".repeat(193))).isTrue();
    assertThat(Unit.isValid("custom:" + "x".repeat(194))).isFalse();
  }

  @Test
  void aRevisionIsApprovedBySomebody() {
    Revision revision = revision(2, "2026-02-10");
    assertThat(revision.isApproved()).isFalse();
    assertThat(Revision.builder().from(revision).approvedBy("c").build().isApproved()).isTrue();
  }

  private static Optional<Revision> on(Dictionary dictionary, String day) {
    return dictionary.revisionOn(MetricId.of("m"), LocalDate.parse(day));
  }

  private static Revision revision(int version, String from) {
    return Revision.builder().version(version).effectiveFrom(LocalDate.parse(from)).build();
  }

  @Test
  void anIdTwiceIsAProgrammersError() {
    Metric metric = Metric.builder().id(MetricId.of("m")).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dictionary.of(List.of(metric, metric)))
        .withMessageContaining("([m])");
    assertThatIllegalArgumentException().isThrownBy(() -> revision(0, "2026-01-01"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%", "pp", "count", "points", "ratio", "day", "ms", "USD", "CNY", "custom:pallet"})
  void unitsOfTheFormatAreUnits(String code) {
    assertThat(Unit.of(code).kind()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "percent", "usd", "XXXX", "custom:", "days"})
  void othersAreNot(String code) {
    assertThat(Unit.isValid(code)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Unit.of(code))
        .withMessageContaining("(" + code + ")");
  }
}
