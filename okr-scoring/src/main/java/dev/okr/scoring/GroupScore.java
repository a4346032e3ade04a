package dev.okr.scoring;

import dev.okr.core.goal.Light;
import dev.okr.core.plan.Subject;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** The figures of a team or a cycle over its objectives. */
@Value.Immutable
public sealed interface GroupScore permits ImmutableGroupScore {

  /** The team or cycle. */
  Subject subject();

  /** How many objectives it has. */
  int objectives();

  /** The mean of their scores by the objectives' weights; empty if none can be scored. */
  Optional<Score> mean();

  /** How many objectives have each light; a light that none has is left out. */
  Map<Light, Integer> byLight();

  /** How many objectives are in each band, by the band's name; unscorable ones are left out. */
  Map<String, Integer> byBand();
}
