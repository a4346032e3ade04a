package dev.okr.scoring;

import dev.okr.core.goal.Light;
import java.util.List;
import org.immutables.value.Value;

/** Why a goal has its light: what was expected of it, how it keeps up, what holds it back. */
@Value.Immutable
public sealed interface Health permits ImmutableHealth {

  /** How the expected score follows. */
  Derivation expected();

  /** How the pace follows from score and expected score. */
  Derivation pace();

  /** The light. */
  Light light();

  /** Why it isn't green: the most severe first, as {@link KeyResultScore#reasons()}. */
  List<Cause> causes();
}
