package dev.okr.scoring.internal.figures;

import dev.okr.core.goal.Target;
import dev.okr.scoring.internal.number.Quotient;
import dev.okr.scoring.internal.plan.TargetNumbers;
import dev.okr.scoring.internal.score.Clamping;
import dev.okr.scoring.internal.sheet.Sheet;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The figures of measures, by their number. */
public final class MeasureFigures {

  private final Figures figures;
  private final Clamping clamping;

  MeasureFigures(Figures figures) {
    this.figures = figures;
    this.clamping = new Clamping(figures.policy);
  }

  /** A measure's raw progress, or NONE. */
  public long progress(int m) {
    return figures.sheet.progress.get(m);
  }

  /** What a measure brings into its key result, or NONE. */
  public long score(int m) {
    return clamping.attained(figures.sheet.progress.get(m));
  }

  /** The value a measure was scored on. */
  public @Nullable BigDecimal value(int m) {
    Quotient value = figures.sheet.exactValue(m);
    return value == null
        ? null
        : value.shown(Sheet.has(figures.sheet.measureState.get(m), Sheet.ROUNDED));
  }

  /** Whether a measure has no data. */
  public boolean hasNoData(int m) {
    return Sheet.has(figures.sheet.measureState.get(m), Sheet.NO_DATA);
  }

  /** Whether the definition of a measure's metric changed so that values can't be compared. */
  public boolean isDefinitionChanged(int m) {
    return Sheet.has(figures.sheet.measureState.get(m), Sheet.DEFINITION_CHANGED);
  }

  /**
   * The goal of a change.
   *
   * @param factor what the numbers of the target are multiplied by
   */
  public static BigDecimal goalOf(Target.ChangeBy change, BigDecimal factor) {
    BigDecimal goal =
        Objects.requireNonNull(new TargetNumbers(change, factor).goal(change)).stripTrailingZeros();
    return goal.scale() < 0 ? goal.setScale(0) : goal;
  }
}
