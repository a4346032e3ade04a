package dev.okr.scoring.internal.figures;

import dev.okr.core.goal.Light;
import dev.okr.scoring.internal.light.Lights;
import dev.okr.scoring.internal.light.Reasons;
import dev.okr.scoring.internal.sheet.Sheet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why the lights of goals are what they are, by number. */
public final class LightReasons {

  private final Figures figures;
  private final Sheet sheet;

  LightReasons(Figures figures) {
    this.figures = figures;
    this.sheet = figures.sheet();
  }

  /** How many reasons there are. */
  public static int count() {
    return Reasons.COUNT;
  }

  /** How severe a reason is for a key result's light, {@code null} if it is none. */
  public @Nullable Light reason(int k, int reason) {
    int severity = Reasons.severity(Sheet.reasons(sheet.keyResultState.get(k)), reason);
    return severity == Lights.GREEN ? null : Lights.of(severity);
  }

  /** The light that an objective's own score and expected score give. */
  public Light ownLight(int o) {
    return Lights.of(figures.evaluator().objectives().ownLight(o));
  }

  /** Whether an objective's own pace speaks against green. */
  public boolean hasPace(int o) {
    return Sheet.has(sheet.objectiveState.get(o), Sheet.PACE_REASON);
  }

  /** Whether an objective's light is what it is because nothing under it has data. */
  public boolean hasNoData(int o) {
    return Sheet.has(sheet.objectiveState.get(o), Sheet.NO_DATA_REASON);
  }

  /** The parts that speak against an objective's green, the worst first. */
  public List<Against> partsAgainst(int o) {
    return figures.evaluator().objectives().reasons(o).stream()
        .map(part -> new Against(part.id(), Lights.of(part.light())))
        .toList();
  }

  /**
   * A part that isn't green.
   *
   * @param id its id
   * @param light its light
   */
  public record Against(String id, Light light) {}
}
