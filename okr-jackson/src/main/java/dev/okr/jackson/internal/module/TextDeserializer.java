package dev.okr.jackson.internal.module;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import dev.okr.core.wire.Problems;
import dev.okr.core.wire.host.HostType;
import java.io.IOException;

/**
 * Makes values of texts.
 *
 * @param <T> the type of the values
 */
final class TextDeserializer<T> extends FromStringDeserializer<T> {

  private static final long serialVersionUID = 1L;

  private final transient HostType<T> type;

  TextDeserializer(HostType<T> type) {
    super(type.type());
    this.type = type;
  }

  /** White space at an end is wrong here, not meaningless. */
  @Override
  protected boolean _shouldTrim() {
    return false;
  }

  /** Nothing is no text of any of them. */
  @Override
  protected Object _deserializeFromEmptyStringDefault(DeserializationContext context)
      throws IOException {
    return _deserialize("", context);
  }

  @Override
  protected T _deserialize(String text, DeserializationContext context) throws IOException {
    return type.parse(text)
        .orElseThrow(
            () ->
                InvalidFormatException.from(
                    context.getParser(),
                    "'" + Problems.quote(text) + "' is no valid " + handledType().getSimpleName(),
                    text,
                    handledType()));
  }
}
