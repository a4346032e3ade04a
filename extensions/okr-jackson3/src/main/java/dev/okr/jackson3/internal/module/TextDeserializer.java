package dev.okr.jackson3.internal.module;

import dev.okr.core.wire.Problems;
import dev.okr.core.wire.host.HostType;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.FromStringDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;

/**
 * Makes values of texts.
 *
 * @param <T> the type of the values
 */
final class TextDeserializer<T> extends FromStringDeserializer<T> {

  private final HostType<T> type;

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
  protected Object _deserializeFromEmptyStringDefault(DeserializationContext context) {
    return _deserialize("", context);
  }

  @Override
  protected T _deserialize(String text, DeserializationContext context) {
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
