package dev.okr.jackson.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.wire.document.ParserComplaint;

/** What a parser complains of. */
public final class Complaint {

  private Complaint() {}

  /** Whether the text ended where it should go on. */
  static boolean isOfEnd(JsonProcessingException failure) {
    return failure instanceof JsonEOFException || of(failure).isOfEnd();
  }

  /** What kind of failure it is. */
  public static LocalizedText kind(JsonProcessingException failure) {
    return of(failure).kind();
  }

  /** What the parser found; empty if it doesn't say. */
  static String found(JsonProcessingException failure) {
    return of(failure).found();
  }

  private static ParserComplaint of(JsonProcessingException failure) {
    String message = failure.getOriginalMessage();
    return new ParserComplaint(
        message == null ? "" : message, failure instanceof StreamConstraintsException);
  }
}
