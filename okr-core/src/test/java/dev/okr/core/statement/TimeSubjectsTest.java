package dev.okr.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.statement.reading.StatementLabel;
import dev.okr.core.statement.reading.StatementReading;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Metrics named by their unit of time. */
class TimeSubjectsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Days to hire from 45 to 30 | 45 | 30 | day",
        "Hours from order to dispatch: 20 → 12 | 20 | 12 | hour",
        "Weeks to onboard a supplier from 8 to 3 | 56 | 21 | day",
        "Median minutes per repair from 90 to 60 | 90 | 60 | min",
        "Average days to hire below 30 | | 30 | day",
        "Minutes lost per shift at most 12 | | 12 | min"
      })
  void itsBareFiguresAreTimes(String text, BigDecimal from, BigDecimal to, String unit) {
    StatementReading reading = StatementReader.standard().read(text);

    assertThat(reading.label()).isEqualTo(StatementLabel.RESULT);
    assertThat(reading.target().from()).isEqualTo(from);
    assertThat(reading.target().to()).isEqualTo(to);
    assertThat(reading.target().unit()).isEqualTo(unit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Days to hire from 45% to 30% | %", "Days to close 40 deals | count"})
  void otherFiguresStayWhatTheyAre(String text, String unit) {
    assertThat(StatementReader.standard().read(text).stated().unit()).isEqualTo(unit);
  }
}
