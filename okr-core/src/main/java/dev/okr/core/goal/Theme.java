package dev.okr.core.goal;

import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import java.util.Objects;

/**
 * A year's strategic direction that objectives serve.
 *
 * @param id the id
 * @param title the name people read; empty if none was given
 * @param extensions what the host hangs on it
 */
public record Theme(ThemeId id, LocalizedText title, Extensions extensions) {

  /** Rejects {@code null}. */
  public Theme {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(extensions, "extensions");
  }

  /** A theme with a plain title. */
  public static Theme of(String id, String title) {
    return new Theme(ThemeId.of(id), LocalizedText.of(title), Extensions.none());
  }
}
