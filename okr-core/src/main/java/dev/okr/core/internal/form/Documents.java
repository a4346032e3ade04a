package dev.okr.core.internal.form;

import java.io.InvalidObjectException;
import java.util.List;
import java.util.ServiceLoader;

/** The documents of okr-core's values. */
public final class Documents {

  private static final List<WireForm> FORMS =
      ServiceLoader.load(WireForm.class, Documents.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  private Documents() {}

  /**
   * What knows the documents of a type.
   *
   * @throws IllegalStateException if nothing does: the module's jar isn't whole
   */
  public static WireForm of(Class<?> type) {
    return WireForm.of(type, FORMS);
  }

  /**
   * Why an object can't be read that claims to be of a type whose values travel in another's place.
   */
  public static InvalidObjectException refusal(Class<?> type) {
    return new InvalidObjectException(
        "it travels as its document and in no other form (" + type.getSimpleName() + ")");
  }
}
