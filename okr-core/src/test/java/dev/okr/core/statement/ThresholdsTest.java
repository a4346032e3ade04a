package dev.okr.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.statement.reading.StatedQuantity;
import dev.okr.core.statement.reading.StatedTarget;
import dev.okr.core.statement.reading.StatementLabel;
import dev.okr.core.statement.reading.StatementReading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limit something is built to watch, and limits that are promised. */
class ThresholdsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Set up alerts for p95 above 500 ms",
        "Introduce an approval step for discounts over 15%",
        "Block merges when coverage drops below 80%",
        "对响应超过2秒的接口建立告警机制",
        "为error rate超过1%的service接入自动rollback"
      })
  void aLimitToWatchIsNoTarget(String text) {
    StatementReading reading = StatementReader.standard().read(text);

    assertThat(reading.label()).isEqualTo(StatementLabel.TASK);
    assertThat(reading.target()).isEqualTo(StatedTarget.none());
    assertThat(reading.quantities())
        .extracting(StatedQuantity::role)
        .containsExactly(StatedQuantity.Role.CONDITION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p95 above 500 ms in under 2% of hours",
        "Launch returns with refund time under 2 days",
        "让九成以上的快递员当天完成派送"
      })
  void aPromisedLimitIsOne(String text) {
    assertThat(StatementReader.standard().read(text).label()).isEqualTo(StatementLabel.RESULT);
  }
}
