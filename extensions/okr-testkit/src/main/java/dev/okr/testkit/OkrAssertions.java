package dev.okr.testkit;

import dev.okr.core.rule.Report;
import dev.okr.scoring.Scorecard;
import org.jspecify.annotations.Nullable;

/**
 * Assertions of AssertJ on scorecards and reports. What fails says what was there.
 *
 * <pre>{@code
 * import static dev.okr.testkit.OkrAssertions.assertThat;
 *
 * assertThat(card).keyResult("O1.KR1").hasScore("0.7").isGreen();
 * assertThat(report).hasOpen("OKR-103").on("O2");
 * }</pre>
 *
 * <p>They stand beside those of {@code org.assertj.core.api.Assertions}: both may be imported.
 */
public final class OkrAssertions {

  private OkrAssertions() {}

  /** Assertions on a scorecard. */
  public static ScorecardAssert assertThat(@Nullable Scorecard actual) {
    return new ScorecardAssert(actual);
  }

  /** Assertions on a report of a rule book. */
  public static ReportAssert assertThat(@Nullable Report actual) {
    return new ReportAssert(actual);
  }
}
