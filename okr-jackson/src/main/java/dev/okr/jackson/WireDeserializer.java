package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads values from wherever a host's mapper stands.
 *
 * @param <T> the type of the values
 */
final class WireDeserializer<T> extends StdDeserializer<T> {

  private static final long serialVersionUID = 1L;
  private static final int MOST_IN_MESSAGE = 10;

  private final transient Function<String, Outcome<T>> reading;

  WireDeserializer(Class<T> type, Function<String, Outcome<T>> reading) {
    super(type);
    this.reading = reading;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    Outcome<T> outcome = reading.apply(OkrJson.copy(parser));
    if (outcome instanceof Outcome.Ok<T> ok) {
      return ok.value();
    }
    throw MismatchedInputException.from(parser, handledType(), message(outcome.problems()));
  }

  /** The problems, the first few of them. */
  static String message(List<Problem> problems) {
    String listed =
        problems.stream()
            .limit(MOST_IN_MESSAGE)
            .map(p -> p.code() + " at '" + p.location().pointer() + "': " + p.message("en"))
            .collect(Collectors.joining("\n"));
    int more = problems.size() - MOST_IN_MESSAGE;
    return more > 0 ? listed + "\n... and " + more + " more" : listed;
  }

  /** The format says itself what an element is. */
  @Override
  public Object deserializeWithType(
      JsonParser parser, DeserializationContext context, TypeDeserializer types)
      throws IOException {
    return deserialize(parser, context);
  }
}
