package dev.okr.scoring.internal.light;

import dev.okr.core.goal.Ambition;
import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.policy.Band;
import dev.okr.scoring.policy.Bands;
import dev.okr.scoring.policy.Policy;
import java.util.List;
import java.util.Optional;

/**
 * The light that the band of a score stands for: by its name, else the first band is red, the last
 * green, and those between yellow.
 */
public final class BandLights {

  private final Policy policy;

  public BandLights(Policy policy) {
    this.policy = policy;
  }

  public int light(long score, Optional<Ambition> ambition) {
    Bands bands = policy.bandsOf(ambition);
    Band band = bands.of(Fixed.toDecimal(score));
    return switch (band.name()) {
      case "red" -> Lights.RED;
      case "yellow", "orange" -> Lights.YELLOW;
      case "green" -> Lights.GREEN;
      default -> byPlace(bands.bands(), band);
    };
  }

  private static int byPlace(List<Band> bands, Band band) {
    int at = bands.indexOf(band);
    return at == bands.size() - 1 ? Lights.GREEN : at == 0 ? Lights.RED : Lights.YELLOW;
  }
}
