package host;

import dev.okr.scoring.Score;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;

/**
 * Numbers as columns. Spark rounds what doesn't fit a column without a word, so nothing such gets
 * there.
 */
final class Decimals {

  /** A score: 9 decimals, and all the digits that one can have before them. */
  static final DecimalType SCORE = DataTypes.createDecimalType(20, Score.DECIMALS);

  /** A value: as many decimals as the digits of a reading. */
  static final DecimalType VALUE = DataTypes.createDecimalType(38, 18);

  private Decimals() {}

  /** The score; {@code null} where there is none. */
  static BigDecimal of(Optional<Score> score) {
    return score.map(Score::toBigDecimal).orElse(null);
  }

  /** The value; {@code null} where there is none, and where the column would round or cut it. */
  static BigDecimal ofValue(Optional<BigDecimal> value) {
    if (value.isEmpty()) {
      return null;
    }
    BigDecimal plain = value.get().stripTrailingZeros();
    boolean fits =
        plain.scale() <= VALUE.scale()
            && plain.precision() - plain.scale() <= VALUE.precision() - VALUE.scale();
    return fits ? plain.setScale(VALUE.scale(), RoundingMode.UNNECESSARY) : null;
  }
}
