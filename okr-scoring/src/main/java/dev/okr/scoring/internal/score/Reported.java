package dev.okr.scoring.internal.score;

import dev.okr.core.goal.Light;
import dev.okr.core.journal.Blocker;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.internal.expect.Clock;
import dev.okr.scoring.internal.expect.Freshness;
import dev.okr.scoring.internal.ledger.Ledger;
import dev.okr.scoring.internal.ledger.Logged;
import dev.okr.scoring.internal.ledger.Standing;
import dev.okr.scoring.internal.light.Lights;
import dev.okr.scoring.policy.LightRule;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What check-ins say of key results beside values: confidence, lights, blockers. */
public final class Reported {

  /** A light that somebody reported says something for this many days. */
  private static final int REPORTED_DAYS = 31;

  private final Policy policy;
  private final Ledger ledger;

  Reported(Policy policy, Ledger ledger) {
    this.policy = policy;
    this.ledger = ledger;
  }

  /** The newest check-in with a confidence; {@code null} if there is none that still counts. */
  public @Nullable Logged<CheckIn> confidence(int k, Standing standing, Clock clock) {
    return ledger
        .keyResult(k)
        .confidences()
        .latest((long) clock.ageDay() - policy.confidenceDays(), standing.lastEntry());
  }

  /** How severely the owner's confidence speaks against green. */
  int confidenceSeverity(int k, Standing standing, Clock clock) {
    Logged<CheckIn> newest = confidence(k, standing, clock);
    if (newest == null) {
      return Lights.GREEN;
    }
    BigDecimal confidence = newest.entry().confidence().orElseThrow();
    return confidence.compareTo(policy.confidenceRed()) < 0
        ? Lights.RED
        : confidence.compareTo(policy.confidenceYellow()) < 0 ? Lights.YELLOW : Lights.GREEN;
  }

  /** The newest check-in with a light; {@code null} if there is none. */
  public @Nullable Logged<CheckIn> light(int k, Standing standing) {
    return ledger.keyResult(k).lights().latest(standing.lastEntry());
  }

  /** How severely a reported light speaks against green. */
  int reportedSeverity(int k, Standing standing, Clock clock) {
    Logged<CheckIn> newest = light(k, standing);
    if (newest == null) {
      return Lights.GREEN;
    }
    Light light = newest.entry().light().orElseThrow();
    boolean counts =
        policy.light() instanceof LightRule.Reported
            || (policy.reported() && Freshness.isWithin(newest.day(), clock, REPORTED_DAYS));
    return counts && light != Light.UNKNOWN ? Lights.severity(light) : Lights.GREEN;
  }

  /** The blockers named and not closed again, in the order they were named. */
  Set<LocalizedText> openBlockers(int k, Standing standing) {
    Set<LocalizedText> open = Set.of();
    for (Logged<CheckIn> checkIn : ledger.keyResult(k).blockers().upTo(standing.lastEntry())) {
      open = open.isEmpty() ? new LinkedHashSet<>() : open;
      for (Blocker blocker : checkIn.entry().blockers()) {
        if (blocker.open()) {
          open.add(blocker.text());
        } else {
          open.remove(blocker.text());
        }
      }
    }
    return open;
  }
}
