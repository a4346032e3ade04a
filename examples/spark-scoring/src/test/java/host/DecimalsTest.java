package host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.okr.scoring.Score;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecimalsTest {

  private static BigDecimal value(String text) {
    return Decimals.ofValue(Optional.of(new BigDecimal(text)));
  }

  @Test
  void scoresKeepTheirDecimals() {
    assertEquals(new BigDecimal("0.700000000"), Decimals.of(Optional.of(Score.of("0.7"))));
    assertNull(Decimals.of(Optional.empty()));
    BigDecimal largest = Decimals.of(Optional.of(new Score(Long.MIN_VALUE)));
    assertEquals(new BigDecimal("-9223372036.854775808"), largest);
    assertEquals(Decimals.SCORE.scale(), largest.scale());
    assertEquals(true, largest.precision() <= Decimals.SCORE.precision());
  }

  @Test
  void valuesAreNeverRounded() {
    assertEquals(new BigDecimal("97.123456789012345678"), value("97.123456789012345678"));
    assertEquals(0, new BigDecimal("13100000").compareTo(value("13100000")));
    assertEquals(0, new BigDecimal("1E+19").compareTo(value("1E+19")));
    assertEquals(0, new BigDecimal("0.5").compareTo(value("0.50000000000000000000000")));
    assertEquals(0, BigDecimal.ZERO.compareTo(value("0E-30")));
  }

  @Test
  void whatDoesNotFitIsLeftToTheText() {
    assertNull(value("1E-19"));
    assertNull(value("1E+20"));
    assertNull(value("1E+1000000000"));
    assertNull(value("1E-1000000000"));
    assertNull(Decimals.ofValue(Optional.empty()));
  }
}
