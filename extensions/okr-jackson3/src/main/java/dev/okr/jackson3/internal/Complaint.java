package dev.okr.jackson3.internal;

import dev.okr.core.wire.document.ParserComplaint;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** What a parser complains of. */
final class Complaint {

  private Complaint() {}

  static ParserComplaint of(JacksonException failure) {
    String message = failure.getOriginalMessage();
    return new ParserComplaint(
        message == null ? "" : message, failure instanceof StreamConstraintsException);
  }

  /** Whether the text ended where it should go on. */
  static boolean isOfEnd(JacksonException failure) {
    return failure instanceof UnexpectedEndOfInputException || of(failure).isOfEnd();
  }
}
