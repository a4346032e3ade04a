package dev.okr.core.goal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A pointer from an initiative to the tool in which the work is tracked.
 *
 * @param system the tool, such as {@code jira} or {@code linear}
 * @param key the item's key there; {@code null} for none
 * @param url its address; {@code null} for none
 */
public record Link(String system, @Nullable String key, @Nullable String url) {

  /** Rejects a missing system. */
  public Link {
    Objects.requireNonNull(system, "system");
  }
}
