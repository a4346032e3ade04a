package dev.okr.scoring;

import dev.okr.core.goal.Light;
import dev.okr.core.value.WireName;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a light isn't green.
 *
 * @param code what it is
 * @param severity the light it alone would give
 * @param part the id of the part, of {@link ReasonCode#PART} only
 */
public record Reason(ReasonCode code, Light severity, Optional<String> part) {

  /** Checks that a part is named where there is one. */
  public Reason {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(part, "part");
    if ((code == ReasonCode.PART) != part.isPresent()) {
      throw new IllegalArgumentException("a reason names a part if it is one (" + code + ")");
    }
  }

  /** A reason of the goal itself, not of a part. */
  public static Reason of(ReasonCode code, Light severity) {
    return new Reason(code, severity, Optional.empty());
  }

  /** A part that isn't green. */
  public static Reason ofPart(String part, Light severity) {
    return new Reason(ReasonCode.PART, severity, Optional.of(part));
  }

  /** The word by which documents name the reason: {@code pace}, {@code part:O1.KR2}. */
  public String word() {
    return WireName.of(code) + part.map(id -> ":" + id).orElse("");
  }

  @Override
  public String toString() {
    return word();
  }
}
