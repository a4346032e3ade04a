package dev.okr.jackson3.internal.module;

import dev.okr.core.error.Problem;
import dev.okr.core.error.RejectedException;
import dev.okr.core.wire.Problems;
import dev.okr.core.wire.host.HostType;
import dev.okr.core.wire.host.Refusal;
import dev.okr.jackson3.internal.HostReader;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.jsontype.TypeDeserializer;

/**
 * Reads values from wherever a host's mapper stands.
 *
 * @param <T> the type of the values
 */
final class WireDeserializer<T> extends StdDeserializer<T> {

  private final HostType<T> type;

  WireDeserializer(HostType<T> type) {
    super(type.type());
    this.type = type;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) {
    if (!type.isRead()) {
      return context.reportBadDefinition(handledType(), type.refusal());
    }
    Problems problems = new Problems();
    T value = read(parser, problems);
    if (value == null) {
      throw refused(parser, problems.toList());
    }
    return value;
  }

  private @Nullable T read(JsonParser parser, Problems problems) {
    try {
      return type.read(new HostReader(parser), problems);
    } catch (IOException failure) {
      throw JacksonIOException.construct(failure, parser);
    }
  }

  /** Its message lists the first problems; its cause has them all. */
  private MismatchedInputException refused(JsonParser parser, List<Problem> problems) {
    MismatchedInputException failure =
        MismatchedInputException.from(parser, handledType(), Refusal.message(problems));
    failure.initCause(new RejectedException(problems));
    return failure;
  }

  /** The format says itself what an element is. */
  @Override
  public Object deserializeWithType(
      JsonParser parser, DeserializationContext context, TypeDeserializer types) {
    return deserialize(parser, context);
  }
}
