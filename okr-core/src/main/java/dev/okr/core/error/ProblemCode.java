package dev.okr.core.error;

import dev.okr.core.message.Texts;
import dev.okr.core.value.LocalizedText;

/** What can be wrong with a document. A code is never reused. */
public enum ProblemCode {
  /** The text isn't JSON. */
  MALFORMED("JSON-001"),
  /** The bytes aren't UTF-8. */
  ENCODING("JSON-002"),
  /** Something is larger than a reader should take. */
  TOO_LARGE("JSON-003"),
  /** There is no document. */
  EMPTY("JSON-004"),
  /** Something follows the document. */
  TRAILING("JSON-005"),
  /** A member occurs twice. */
  DUPLICATE_KEY("JSON-006"),
  /** A member the format doesn't know. */
  UNKNOWN_MEMBER("JSON-007"),
  /** A member that must be there. */
  MISSING_MEMBER("JSON-008"),
  /** A value of another type than meant. */
  WRONG_TYPE("JSON-009"),
  /** A word that isn't one of those allowed. */
  WRONG_WORD("JSON-010"),
  /** Not a date. */
  BAD_DATE("JSON-011"),
  /** Not an instant. */
  BAD_INSTANT("JSON-012"),
  /** Not an identifier. */
  BAD_ID("JSON-013"),
  /** A number with too many digits or too large an exponent. */
  NUMBER_LIMIT("JSON-014"),
  /** A text that isn't a number. */
  BAD_NUMBER("JSON-015"),
  /** A number outside its range. */
  OUT_OF_RANGE("JSON-016"),
  /** An id that occurs twice. */
  DUPLICATE_ID("JSON-017"),
  /** A reference to something that isn't there. */
  DANGLING_REFERENCE("JSON-018"),
  /** A span that ends before it starts. */
  BAD_SPAN("JSON-019"),
  /** Not a unit. */
  BAD_UNIT("JSON-020"),
  /** Another format or version. */
  WRONG_FORMAT("JSON-021"),
  /** More problems than are listed. */
  MORE("JSON-022"),
  /** A file that can't be opened. */
  UNREADABLE("JSON-023"),
  /** Two members of which one is meant, or none of them. */
  ONE_OF("JSON-024"),
  /** A document that was cut off. */
  TRUNCATED("JSON-026"),
  /** YAML, which nothing on the class path reads. */
  NO_YAML("JSON-027"),
  /** A text that no file can hold. */
  HALF_CHARACTER("JSON-028"),
  /** The text isn't YAML, or YAML of a kind that no plan has. */
  MALFORMED_YAML("JSON-029"),
  /** A policy with a formula that the reader was not given. */
  UNKNOWN_FORMULA("JSON-030"),
  /** A second formula for one metric or kind of target. */
  SECOND_FORMULA("JSON-031"),
  /** An entry whose id is taken by another one. */
  CONFLICTING_ENTRY("JOURNAL-001"),
  /** A last line that was cut off while it was written. */
  TORN_LINE("JOURNAL-002"),
  /** A file that somebody else replaced or shortened. */
  CHANGED_FILE("JOURNAL-003"),
  /** Points in a wrong order. */
  WRONG_ORDER("JSON-025");

  static final Texts TEXTS = Texts.of(ProblemCode.class);

  private final String code;

  ProblemCode(String code) {
    this.code = code;
  }

  /** The code. */
  public String code() {
    return code;
  }

  /** The sentence, with its arguments by name. */
  public LocalizedText template() {
    return TEXTS.get(code);
  }
}
