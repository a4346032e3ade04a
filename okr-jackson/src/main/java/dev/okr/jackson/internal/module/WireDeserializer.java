package dev.okr.jackson.internal.module;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import dev.okr.core.error.Problem;
import dev.okr.core.error.RejectedException;
import dev.okr.core.wire.Problems;
import dev.okr.core.wire.host.HostType;
import dev.okr.core.wire.host.Refusal;
import dev.okr.jackson.internal.HostReader;
import java.io.IOException;
import java.util.List;

/**
 * Reads values from wherever a host's mapper stands.
 *
 * @param <T> the type of the values
 */
final class WireDeserializer<T> extends StdDeserializer<T> {

  private static final long serialVersionUID = 1L;

  private final transient HostType<T> type;

  WireDeserializer(HostType<T> type) {
    super(type.type());
    this.type = type;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!type.isRead()) {
      return context.reportBadDefinition(handledType(), type.refusal());
    }
    Problems problems = new Problems();
    T value = type.read(new HostReader(parser), problems);
    if (value == null) {
      throw refused(parser, problems.toList());
    }
    return value;
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
      JsonParser parser, DeserializationContext context, TypeDeserializer types)
      throws IOException {
    return deserialize(parser, context);
  }
}
