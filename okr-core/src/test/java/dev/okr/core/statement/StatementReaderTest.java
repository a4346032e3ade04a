package dev.okr.core.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.okr.core.statement.reading.Span;
import dev.okr.core.statement.reading.StatedQuantity;
import dev.okr.core.statement.reading.StatedTarget;
import dev.okr.core.statement.reading.StatementIssue;
import dev.okr.core.statement.reading.StatementLabel;
import dev.okr.core.statement.reading.StatementReading;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementReaderTest {
  private final StatementReader reader = StatementReader.standard();

  @Test
  void namesTheParameterThatIsNull() {
    assertThatNullPointerException().isThrownBy(() -> reader.read(null)).withMessage("text");
    assertThatNullPointerException()
        .isThrownBy(() -> StatementReader.withLexicon(null))
        .withMessage("lexicon");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000\t\n", "KR1:", "•", "\u200b"})
  void nothingIsVague(String text) {
    StatementReading reading = reader.read(text);

    assertThat(reading.label()).isEqualTo(StatementLabel.VAGUE);
    assertThat(reading.measurable()).isFalse();
    assertThat(reading.target()).isEqualTo(StatedTarget.none());
    assertThat(reading.issues()).containsExactly(StatementIssue.NO_END_VALUE);
  }

  @Test
  void givesEveryEndValueOfACompositeTitle() {
    StatementReading reading = reader.read("SOTIF≥96%，平均跨境配送时效≤7天");

    assertThat(reading.label()).isEqualTo(StatementLabel.RESULT);
    assertThat(reading.target())
        .isEqualTo(new StatedTarget(StatedTarget.Kind.AT_LEAST, null, new BigDecimal("96"), "%"));
    assertThat(reading.quantities())
        .extracting(StatedQuantity::role, q -> q.value().toPlainString(), StatedQuantity::unit)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(StatedQuantity.Role.END, "96", "%"),
            org.assertj.core.groups.Tuple.tuple(StatedQuantity.Role.END, "7", "day"));
    assertThat(reading.issues()).contains(StatementIssue.SEVERAL_TARGETS);
  }

  @Test
  void quotesTheOriginal() {
    String text = "ＫＲ１：接口可用性≥９９.９５％";
    StatementReading reading = reader.read(text);

    assertThat(reading.target().to()).isEqualTo(new BigDecimal("99.95"));
    assertThat(reading.evidence()).extracting(Span::text).contains("９９.９５％", "可用性");
    for (Span span : reading.evidence()) {
      assertThat(span.text()).isEqualTo(text.substring(span.start(), span.end()));
    }
  }

  @Test
  void tellsRolesApart() {
    StatementReading reading =
        reader.read(
            "Raise gross margin to 24% (18% last year) without letting stock-outs exceed 3%");

    assertThat(reading.quantities())
        .extracting(StatedQuantity::role)
        .containsExactly(
            StatedQuantity.Role.END, StatedQuantity.Role.BASELINE, StatedQuantity.Role.GUARDRAIL);
  }

  @Test
  void aHostAddsItsWords() {
    StatementReader own =
        StatementReader.withLexicon(
            StatementLexicon.standard()
                .plus(
                    """
                    # ours
                    [outcome]
                    squelch index | gauge unit=points lower
                    [own]
                    widget audit
                    """));

    assertThat(reader.read("Hold 40 frobnications").label()).isEqualTo(StatementLabel.TASK);
    assertThat(own.read("Squelch index 40").target())
        .isEqualTo(
            new StatedTarget(StatedTarget.Kind.AT_MOST, null, new BigDecimal("40"), "points"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StatementLexicon.standard().plus("[nonsense]\nx"))
        .withMessageContaining("nonsense");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StatementLexicon.standard().plus("[own]\nx | colour=red"))
        .withMessageContaining("colour");
  }

  /** What follows the part that is read changes nothing, so no text costs more than that part. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "from 1 to ",
        "(提升到5%，",
        "1 in 10 of ",
        "完成率5%",
        "a 12% b 3 to ",
        "由5%",
        "((((",
        "-+",
        "¥$"
      })
  void onlyTheBeginningOfAVeryLongTextIsRead(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    StatementReading whole = reader.read(text);
    StatementReading beginning = reader.read(text.substring(0, 2000));

    assertThat(whole.issues()).contains(StatementIssue.TRUNCATED);
    assertThat(beginning.issues()).doesNotContain(StatementIssue.TRUNCATED);
    assertThat(whole.target()).isEqualTo(beginning.target());
    assertThat(whole.label()).isEqualTo(beginning.label());
    assertThat(whole.quantities()).isEqualTo(beginning.quantities()).hasSizeLessThanOrEqualTo(48);
  }

  @Test
  void hostileTextsCostNoMoreThanAnOrdinaryPage() {
    List<String> texts =
        List.of(
            "9".repeat(1_000_000),
            "1 ".repeat(500_000),
            "提升".repeat(500_000),
            "e" + "\u0301".repeat(1_000_000),
            "from 1 to ".repeat(100_000),
            "(".repeat(1_000_000),
            "\ud800".repeat(100_000),
            "完成率5%".repeat(100_000));

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (String text : texts) {
            StatementReading reading = reader.read(text);
            StatementReaderProperties.invariants(text, reading);
            assertThat(reading.issues()).contains(StatementIssue.TRUNCATED);
          }
        });
  }
}
