package dev.okr.jackson;

import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanVersion;
import dev.okr.core.value.LocalizedText;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads a version of a plan. */
final class PlanVersionDecoder extends Decoder {

  private static final Members VERSION =
      Members.of("on", "recordedAt", "by", "reason", "plan")
          .requiring("on", "recordedAt", "by", "plan");

  private final PlanDecoder plans;

  PlanVersionDecoder(Values values, Lookahead lookahead) {
    super(values);
    this.plans = new PlanDecoder(values, lookahead);
  }

  /** The version, or {@code null} where a problem was added. */
  @Nullable PlanVersion version() throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    LocalDate on = null;
    Instant recordedAt = null;
    PartyId by = null;
    LocalizedText reason = LocalizedText.empty();
    Plan plan = null;
    for (String name = cursor.member(VERSION); name != null; name = cursor.member(VERSION)) {
      switch (name) {
        case "on" -> on = values.date();
        case "recordedAt" -> recordedAt = values.instant();
        case "by" -> by = values.author();
        case "reason" -> reason = values.text();
        default -> plan = plans.plan();
      }
    }
    return on == null || recordedAt == null || by == null || plan == null
        ? null
        : new PlanVersion(on, recordedAt, by, reason, plan);
  }
}
