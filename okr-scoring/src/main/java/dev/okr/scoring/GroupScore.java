package dev.okr.scoring;

import dev.okr.core.goal.Light;
import dev.okr.core.plan.Subject;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** The figures of a team or a cycle over those of its objectives that count. */
@Value.Immutable
public sealed interface GroupScore permits ImmutableGroupScore {

  /** The team or cycle. */
  Subject subject();

  /** How many objectives count: of weight above 0, not out, begun. */
  int objectives();

  /** The plain mean of their scores; empty if none can be scored. */
  Optional<Score> mean();

  /** How many objectives have each light; a light that none has is left out. */
  Map<Light, Integer> byLight();

  /** How many objectives are in each band, by the band's name; unscorable ones are left out. */
  Map<String, Integer> byBand();

  /** How many of their key results count. */
  int keyResults();

  /** How many of these have each light. */
  Map<Light, Integer> keyResultsByLight();

  /** How many of these are in each band. */
  Map<String, Integer> keyResultsByBand();
}
