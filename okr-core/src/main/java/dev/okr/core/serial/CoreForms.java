package dev.okr.core.serial;

import dev.okr.core.internal.form.Fingerprint;
import dev.okr.core.internal.form.WireForm;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The documents of okr-core; found as a service. */
public final class CoreForms implements WireForm {

  /** For the service loader. */
  public CoreForms() {}

  @Override
  public boolean knows(Class<?> type) {
    return Form.of(type) != null;
  }

  @Override
  public Object replacement(Object value) {
    return new Serialized(formOf(value), value);
  }

  @Override
  public Fingerprint fingerprint(Object value, @Nullable Fingerprint earlier) {
    return formOf(value).fingerprint(value, earlier);
  }

  private static Form formOf(Object value) {
    return Objects.requireNonNull(Form.of(value.getClass()), "form");
  }
}
