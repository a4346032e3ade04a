package dev.okr.core.metric;

import dev.okr.core.internal.Arguments;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The single source of truth of a metric's values.
 *
 * @param kind what kind of source
 * @param name the view, report or system; {@code null} if none was given (a person needs none)
 */
public record DataSource(SourceKind kind, @Nullable String name) {

  /**
   * Rejects a missing kind.
   *
   * @throws dev.okr.core.value.LimitException if the name is too long or holds half a character
   */
  public DataSource {
    Objects.requireNonNull(kind, "kind");
    Arguments.text(name);
  }
}
