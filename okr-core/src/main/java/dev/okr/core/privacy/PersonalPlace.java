package dev.okr.core.privacy;

import java.util.Objects;

/**
 * A place that names a person.
 *
 * @param place where, as a JSON pointer that goes by ids, such as {@code /objectives/O1/owner}
 * @param text the text or id that stands there
 */
public record PersonalPlace(String place, String text) {

  /** Rejects {@code null}. */
  public PersonalPlace {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(text, "text");
  }
}
