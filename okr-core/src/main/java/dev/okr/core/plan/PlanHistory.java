package dev.okr.core.plan;

import dev.okr.core.internal.Arguments;
import dev.okr.core.internal.form.Documents;
import java.io.ObjectInputStream;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The versions of a plan (计划版本), each from a day on, so that a scorecard of an earlier day keeps
 * the plan of that day. Immutable.
 *
 * <pre>{@code
 * PlanHistory history = PlanHistory.of(january).with(february);
 * history.versionOn(LocalDate.parse("2026-01-31")).plan(); // January's
 * }</pre>
 */
public final class PlanHistory implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Comparator<PlanVersion> BY_FORCE =
      Comparator.comparing(PlanVersion::on).thenComparing(PlanVersion::recordedAt);

  private final transient List<PlanVersion> versions;

  /** By date, then by instant, then as they were written. */
  private final transient List<PlanVersion> byForce;

  private PlanHistory(List<PlanVersion> versions) {
    this.versions = versions;
    this.byForce = versions.stream().sorted(BY_FORCE).toList();
  }

  /** A history of one version. */
  public static PlanHistory of(PlanVersion first) {
    return new PlanHistory(List.of(Objects.requireNonNull(first, "first")));
  }

  /**
   * A history of some versions, in the order in which they were written.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static PlanHistory of(List<PlanVersion> versions) {
    List<PlanVersion> copy = Arguments.copy(versions, "versions");
    if (copy.isEmpty()) {
      throw new IllegalArgumentException("a history has at least one version (0)");
    }
    return new PlanHistory(copy);
  }

  /** This history with one more version, written last. */
  public PlanHistory with(PlanVersion version) {
    List<PlanVersion> longer = new ArrayList<>(versions);
    longer.add(Objects.requireNonNull(version, "version"));
    return new PlanHistory(List.copyOf(longer));
  }

  /** The versions, in the order in which they were written; at least one. */
  public List<PlanVersion> versions() {
    return versions;
  }

  /** The versions in the order in which they come into force: by date, instant, then as written. */
  public List<PlanVersion> byForce() {
    return byForce;
  }

  /**
   * The version in force on a day: the newest by date, then by instant, then as written; before the
   * first the first.
   */
  public PlanVersion versionOn(LocalDate day) {
    return versionOn(day, Instant.MAX);
  }

  /**
   * The version in force on a day as it was known at an instant; the first where none was known.
   *
   * @param day the day
   * @param known versions recorded later are not looked at
   */
  public PlanVersion versionOn(LocalDate day, Instant known) {
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(known, "known");
    PlanVersion first = byForce.get(0);
    for (int i = byForce.size() - 1; i >= 0; i--) {
      PlanVersion version = byForce.get(i);
      if (!version.recordedAt().isAfter(known)) {
        if (!version.on().isAfter(day)) {
          return version;
        }
        first = version;
      }
    }
    return first;
  }

  /**
   * The SHA-256 of the normal form of the versions, one a line, as 64 digits; see {@link
   * Plan#fingerprint()}. Worked out each time.
   */
  public String fingerprint() {
    return Documents.of(PlanHistory.class).fingerprint(this, null).toString();
  }

  private Object writeReplace() throws ObjectStreamException {
    return Documents.of(PlanHistory.class).replacement(this);
  }

  private void readObject(ObjectInputStream in) throws ObjectStreamException {
    throw Documents.refusal(PlanHistory.class);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PlanHistory that && versions.equals(that.versions);
  }

  @Override
  public int hashCode() {
    return versions.hashCode();
  }

  @Override
  public String toString() {
    return "PlanHistory of " + versions.size() + " versions";
  }
}
