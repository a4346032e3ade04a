package dev.okr.core.plan.diff;

import dev.okr.core.plan.PlanHistory;
import dev.okr.core.plan.PlanVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a version of a plan changed, and with it when, by whom and why.
 *
 * @param version the version
 * @param diff what it changed in the one before
 */
public record VersionDiff(PlanVersion version, PlanDiff diff) {

  /** Rejects {@code null}. */
  public VersionDiff {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(diff, "diff");
  }

  /**
   * What each version of a history changed in the one before, in the order in which they come into
   * force; one less than there are versions.
   */
  public static List<VersionDiff> of(PlanHistory history) {
    List<PlanVersion> versions = Objects.requireNonNull(history, "history").byForce();
    List<VersionDiff> all = new ArrayList<>();
    for (int i = 1; i < versions.size(); i++) {
      PlanVersion version = versions.get(i);
      all.add(
          new VersionDiff(version, PlanDiff.between(versions.get(i - 1).plan(), version.plan())));
    }
    return all;
  }
}
