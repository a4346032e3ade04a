package dev.okr.jackson.internal.module;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.okr.core.error.Outcome;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a journal that is an array of entries. */
public final class JournalDeserializer extends StdDeserializer<Journal> {

  private static final long serialVersionUID = 1L;

  /** Reads journals. */
  public JournalDeserializer() {
    super(Journal.class);
  }

  @Override
  public Journal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.isExpectedStartArrayToken()) {
      return (Journal) context.handleUnexpectedToken(Journal.class, parser);
    }
    List<Entry> entries = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      entries.add(context.readValue(parser, Entry.class));
    }
    Outcome<Journal> journal = Journal.empty().appendAll(entries);
    if (journal instanceof Outcome.Ok<Journal> ok) {
      return ok.value();
    }
    throw MismatchedInputException.from(
        parser, Journal.class, WireDeserializer.message(journal.problems()));
  }
}
