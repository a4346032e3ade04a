package dev.okr.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.okr.core.goal.Agreement;
import dev.okr.core.goal.ChangeUnit;
import dev.okr.core.goal.Checkpoint;
import dev.okr.core.goal.GradePoint;
import dev.okr.core.goal.Initiative;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Link;
import dev.okr.core.goal.Milestone;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.PlannedTarget;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.DataSource;
import dev.okr.core.metric.Revision;
import dev.okr.core.metric.SourceKind;
import dev.okr.core.metric.Unit;
import dev.okr.core.org.Person;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.Waiver;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.DateSpan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * What a document can't hold isn't built: each builder at the edge of each limit and one beyond.
 */
class LimitsTest {

  private static final String HALF = "cut \uD83D";

  private static void refused(Supplier<?> building) {
    assertThatExceptionOfType(LimitException.class)
        .isThrownBy(building::get)
        .satisfies(
            e -> {
              assertThat(e.getMessage()).contains(e.limit().in("en")).endsWith(")");
              assertThat(e.limit().in("zh")).isNotEqualTo(e.limit().in("en"));
            });
  }

  @Test
  void aTextHasALengthAndNoHalves() {
    String longest = "支".repeat(Limits.TEXT);
    assertThat(Limits.isText(longest)).isTrue();
    assertThat(Limits.isText("😀")).isTrue();
    assertThat(Limits.isText("")).isTrue();
    List<Function<String, Object>> builders =
        List.of(
            LocalizedText::of,
            text -> LocalizedText.enZh("fine", text),
            text -> new Link(text, null, null),
            text -> new Link("jira", text, null),
            text -> new Link("jira", null, text),
            text -> new DataSource(SourceKind.SQL_VIEW, text),
            text -> new Target.ChangeBy(BigDecimal.ONE, ChangeUnit.PERCENT, null, text),
            text ->
                Revision.builder()
                    .version(2)
                    .effectiveFrom(LocalDate.EPOCH)
                    .approvedBy(text)
                    .build());
    for (Function<String, Object> builder : builders) {
      assertThat(builder.apply(longest)).isNotNull();
      for (String bad : List.of(longest + "支", HALF, "\uDE00\uD83D")) {
        refused(() -> builder.apply(bad));
        assertThat(Limits.isText(bad)).isFalse();
      }
    }
  }

  @Test
  void aLanguageTagHasAForm() {
    String longest = "en" + "-12345678".repeat(10) + "-1234567";
    assertThat(longest).hasSize(Limits.LANGUAGE_TAG);
    for (String tag :
        List.of("en", "und", "zh-CN", "zh-Hant-TW", "de-1996", "x-acme", "i-klingon", longest)) {
      assertThat(Limits.isLanguageTag(tag)).as(tag).isTrue();
      assertThat(LocalizedText.of(tag, "a", "qaa", "b").in(tag)).isEqualTo("a");
    }
    for (String tag :
        List.of(
            "",
            " ",
            "e",
            "x",
            "x-",
            "en-",
            "-en",
            "en--US",
            "zh_CN",
            "en ",
            "1en",
            "中文",
            "en\u200B",
            "en-123456789",
            longest + "8",
            "a".repeat(1_001),
            HALF)) {
      assertThat(Limits.isLanguageTag(tag)).as(tag).isFalse();
      refused(() -> LocalizedText.of(tag, "a", "qaa", "b"));
    }
  }

  @Test
  void aDayHasFourDigitsForItsYear() {
    Subject subject = Subject.of(KeyResultId.of("KR"));
    List<Function<LocalDate, Object>> builders =
        List.of(
            day -> Cycle.builder().id("c").span(new DateSpan(day, day)).build(),
            day -> new Agreement(List.of(), day, null),
            day -> new Agreement(List.of(), null, day),
            day -> Checkpoint.score(day, "1"),
            day -> new PlannedTarget(day, Target.done()),
            day -> Person.builder().id("p").leftOn(day).build(),
            day -> new Milestone(MilestoneId.of("m"), LocalizedText.empty(), Weight.ONE, day),
            day -> new Waiver("OKR-101", subject, LocalizedText.of("why"), day),
            day -> Revision.builder().version(2).effectiveFrom(day).build(),
            day -> KeyResult.builder().id("KR").startsOn(day).build(),
            day -> KeyResult.builder().id("KR").endsOn(day).build(),
            day -> Initiative.builder().id("I").startsOn(day).build(),
            day -> Initiative.builder().id("I").endsOn(day).build());
    for (Function<LocalDate, Object> builder : builders) {
      for (LocalDate day : List.of(Limits.FIRST_DAY, Limits.LAST_DAY)) {
        assertThat(Limits.isDay(day)).isTrue();
        assertThat(builder.apply(day)).isNotNull();
      }
      for (LocalDate day :
          List.of(
              Limits.FIRST_DAY.minusDays(1),
              Limits.LAST_DAY.plusDays(1),
              LocalDate.MIN,
              LocalDate.MAX)) {
        assertThat(Limits.isDay(day)).isFalse();
        refused(() -> builder.apply(day));
      }
    }
  }

  @Test
  void anInstantIsOfSuchADay() {
    assertThat(Limits.FIRST_INSTANT).hasToString("0001-01-01T00:00:00Z");
    assertThat(Limits.LAST_INSTANT).hasToString("9999-12-31T23:59:59.999999999Z");
    for (Instant instant : List.of(Limits.FIRST_INSTANT, Limits.LAST_INSTANT)) {
      assertThat(Limits.requireInstant(instant)).isSameAs(instant);
    }
    for (Instant instant :
        List.of(
            Limits.FIRST_INSTANT.minusNanos(1),
            Limits.LAST_INSTANT.plusNanos(1),
            Instant.MIN,
            Instant.MAX)) {
      refused(() -> Limits.requireInstant(instant));
    }
  }

  @Test
  void whatBeginsEndsLater() {
    LocalDate day = LocalDate.parse("2026-01-02");
    for (Consumer<LocalDate> ending :
        List.<Consumer<LocalDate>>of(
            end -> KeyResult.builder().id("KR").startsOn(day).endsOn(end).build(),
            end -> Initiative.builder().id("I").startsOn(day).endsOn(end).build())) {
      ending.accept(day);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ending.accept(day.minusDays(1)))
          .withMessageContaining("(2026-01-02, 2026-01-01)");
    }
  }

  @Test
  void aNumberHasFewDigits() {
    String digits = "9".repeat(Limits.DIGITS);
    assertThat(Decimals.normalise(new BigDecimal(digits + "E+18"))).isNotNull();
    assertThat(Decimals.normalise(new BigDecimal("9E-18"))).isNotNull();
    for (String beyond : List.of(digits + "9", "9E+19", "9E-19", "1E+1000000000")) {
      refused(() -> Decimals.normalise(new BigDecimal(beyond)));
    }
    assertThatExceptionOfType(NumberFormatException.class)
        .isThrownBy(() -> Weight.of("1".repeat(Limits.NUMERAL + 1)));
  }

  @Test
  void aScoreIsNoLargerThanOneThatIsKept() {
    LocalDate day = LocalDate.EPOCH;
    for (String score : List.of("1000", "-1000", "0")) {
      assertThat(Checkpoint.score(day, score).isValue()).isFalse();
      assertThat(new GradePoint(BigDecimal.ONE, new BigDecimal(score))).isNotNull();
    }
    for (String score : List.of("1000.1", "-1000.1", "10000000000")) {
      refused(() -> Checkpoint.score(day, score));
      refused(() -> new GradePoint(BigDecimal.ONE, new BigDecimal(score)));
      assertThat(Checkpoint.value(day, score).isValue()).isTrue();
    }
  }

  @Test
  void aNumberIsRoundedOnceAndHalfEven() {
    for (String[] pair :
        new String[][] {
          {"94.527363184079601990049751243781094527363", "94.5273631840796020"},
          {"1234567890123456785", "1234567890123456780"},
          {"1234567890123456775", "1234567890123456780"},
          {"0.1234567890123456785", "0.123456789012345678"},
          {"5E-19", "0"},
          {"5.00000001E-19", "0.000000000000000001"},
          {"1E-1000000000", "0"},
          {"-2E-19", "0"},
          {"0E+1000000000", "0"},
          {"999999999999999999E18", "999999999999999999000000000000000000"}
        }) {
      assertThat(Decimals.rounded(new BigDecimal(pair[0])))
          .as(pair[0])
          .contains(Decimals.normalise(new BigDecimal(pair[1])));
    }
    for (String beyond : List.of("9999999999999999995E17", "1E+37", "1E+1000000000")) {
      assertThat(Decimals.rounded(new BigDecimal(beyond))).as(beyond).isEmpty();
    }
    BigDecimal million = new BigDecimal(BigInteger.ONE.shiftLeft(4_000_000), 1_300_000);
    assertThat(Decimals.rounded(million)).isEmpty();
    assertThat(Decimals.brief(million)).isEqualTo("~1E-95880");
    assertThat(Decimals.brief(new BigDecimal("3".repeat(70)))).hasSizeLessThan(80).endsWith("...");
    assertThat(Decimals.brief(new BigDecimal("1E+1000000000"))).isEqualTo("1E+1000000000");
  }

  @Test
  void aUnitOfOnesOwnCanBeSeen() {
    assertThat(Unit.isValid("custom:" + "u".repeat(Limits.ID - 7))).isTrue();
    assertThat(Unit.isValid("custom:" + "u".repeat(Limits.ID - 6))).isFalse();
    assertThat(Unit.isValid("custom:" + HALF)).isFalse();
    assertThat(Unit.isValid("custom:a\u200B")).isFalse();
  }

  @Test
  void bytesAreThoseOfJson() {
    assertThat(Limits.bytesOf("")).isEqualTo(2);
    assertThat(Limits.bytesOf("a\"\\/")).isEqualTo(8);
    assertThat(Limits.bytesOf("\n\t\u0001\u007F")).isEqualTo(13);
    assertThat(Limits.bytesOf("é支😀\u2028")).isEqualTo(14);
  }

  @Test
  void aLimitIsToldInEveryLanguage() {
    assertThatExceptionOfType(LimitException.class)
        .isThrownBy(() -> LocalizedText.of("x".repeat(Limits.TEXT + 1)))
        .withMessage("a text has at most 1000000 characters (1000001 characters)")
        .satisfies(
            e ->
                assertThat(e.limit().byTag())
                    .containsExactly(
                        Map.entry("en", "a text has at most 1000000 characters"),
                        Map.entry("zh", "文本最多 1000000 个字符"),
                        Map.entry("de", "ein Text hat höchstens 1000000 Zeichen")));
    assertThatExceptionOfType(LimitException.class)
        .isThrownBy(() -> LocalizedText.of("a b", "x", "en", "y"))
        .satisfies(e -> assertThat(e.limit().in("de")).isEqualTo(e.limit().in("en")));
  }

  @Test
  void theExceptionCanBeSent() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new LimitException(LocalizedText.enZh("at most 3", "最多 3"), "4"));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      LimitException sent = (LimitException) in.readObject();
      assertThat(sent).hasMessage("at most 3 (4)");
      assertThat(sent.limit()).isEqualTo(LocalizedText.empty());
    }
  }
}
