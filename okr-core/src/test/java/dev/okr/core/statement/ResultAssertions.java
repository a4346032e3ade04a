package dev.okr.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.statement.reading.StatedTarget;
import dev.okr.core.statement.reading.StatementLabel;
import dev.okr.core.statement.reading.StatementReading;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What tables of statements say: that one is a result, and with which target. */
final class ResultAssertions {

  private ResultAssertions() {}

  /** A count to reach and a value to reach are one here: both are checked by "at least". */
  static void assertResult(
      StatementReading reading,
      StatedTarget.Kind kind,
      @Nullable BigDecimal from,
      BigDecimal to,
      @Nullable String unit) {
    StatedTarget target = reading.target();
    assertThat(reading.label()).isEqualTo(StatementLabel.RESULT);
    assertThat(oneCheck(target.kind())).isEqualTo(oneCheck(kind));
    assertThat(target.from()).isEqualTo(from);
    assertThat(target.to()).isEqualByComparingTo(to);
    assertThat(target.unit()).isEqualTo(unit);
  }

  private static StatedTarget.Kind oneCheck(StatedTarget.Kind kind) {
    return kind == StatedTarget.Kind.COUNT ? StatedTarget.Kind.AT_LEAST : kind;
  }
}
