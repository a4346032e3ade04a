package dev.okr.scoring;

import dev.okr.core.goal.Light;
import dev.okr.core.value.WireName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a light isn't green.
 *
 * @param code what it is
 * @param severity the light it alone would give
 * @param part the id of the part, of {@link ReasonCode#PART} only; else {@code null}
 */
public record Reason(ReasonCode code, Light severity, @Nullable String part) {

  /** Checks that a part is named where there is one. */
  public Reason {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    if ((code == ReasonCode.PART) != (part != null)) {
      throw new IllegalArgumentException("a reason names a part if it is one (" + code + ")");
    }
  }

  /** The word by which documents name the reason: {@code pace}, {@code part:O1.KR2}. */
  public String word() {
    return part == null ? WireName.of(code) : WireName.of(code) + ":" + part;
  }

  @Override
  public String toString() {
    return word();
  }
}
