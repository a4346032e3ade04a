package dev.okr.core.goal;

import dev.okr.core.internal.Arguments;
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

  /**
   * Rejects a missing system.
   *
   * @throws dev.okr.core.value.LimitException if a part is too long or holds half a character
   */
  public Link {
    Arguments.text(Objects.requireNonNull(system, "system"));
    Arguments.text(key);
    Arguments.text(url);
  }
}
