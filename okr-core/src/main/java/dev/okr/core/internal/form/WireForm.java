package dev.okr.core.internal.form;

import java.io.ObjectStreamException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a module's values. A value asks it for what needs its document: its form in Java
 * serialization and its fingerprint. It is found as a service, because documents know values and
 * not the other way round.
 */
public interface WireForm {

  /** Whether it knows values of that type. */
  boolean knows(Class<?> type);

  /**
   * What is serialized in place of a value.
   *
   * @throws ObjectStreamException if the value holds what no document can say
   */
  Object replacement(Object value) throws ObjectStreamException;

  /**
   * The SHA-256 of the normal form of a value's document.
   *
   * @param earlier that of the part which the value grew from, of a value that is written line by
   *     line; {@code null} if nobody asked for it
   */
  Fingerprint fingerprint(Object value, @Nullable Fingerprint earlier);

  /**
   * The form that knows a type.
   *
   * @param services what the caller's module found
   * @throws IllegalStateException if there is none: the module's jar isn't whole
   */
  static WireForm of(Class<?> type, List<WireForm> services) {
    for (WireForm form : services) {
      if (form.knows(type)) {
        return form;
      }
    }
    throw new IllegalStateException(
        "the documents of a type aren't there ("
            + type.getName()
            + ").\nMaybe META-INF/services got lost when jars were merged?");
  }
}
