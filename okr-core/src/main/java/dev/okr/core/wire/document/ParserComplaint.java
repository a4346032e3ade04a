package dev.okr.core.wire.document;

import dev.okr.core.value.LocalizedText;
import dev.okr.core.wire.WireTexts;
import dev.okr.core.wire.scalar.Oversize;
import java.util.List;

/**
 * What a parser of the Jackson family complains of, in our words and without its advice to
 * programmers.
 *
 * @param message what it says
 * @param isOfLimit whether a limit was passed, not the syntax broken
 */
public record ParserComplaint(String message, boolean isOfLimit) {

  /** How a parser begins to say that names were made to collide in its table. */
  public static final String COLLIDING_NAMES_START = "Spill-over slots";

  /** What there is no better word for. */
  public static final LocalizedText OTHER = WireTexts.say("syntax");

  private record Term(String start, LocalizedText text) {}

  private static final List<Term> SYNTAX =
      List.of(
          new Term("Unexpected character", WireTexts.say("syntax.character")),
          new Term("Unrecognized token", WireTexts.say("syntax.word")),
          new Term("Non-standard token", WireTexts.say("syntax.word")),
          new Term("Unrecognized character escape", WireTexts.say("syntax.escape")),
          new Term("Illegal unquoted character", WireTexts.say("syntax.control")),
          new Term("Illegal character", WireTexts.say("syntax.illegal")),
          new Term("Invalid numeric value", WireTexts.say("syntax.number")),
          new Term("Unexpected close marker", WireTexts.say("syntax.end")));

  private static final List<Term> LIMITS =
      List.of(
          new Term("Document nesting depth", Oversize.TOO_DEEP),
          new Term("String value length", Oversize.LONG_TEXT),
          new Term("Name length", Oversize.LONG_NAME),
          new Term("Number value length", Oversize.LONG_NUMBER),
          new Term(COLLIDING_NAMES_START, WireTexts.say("large.colliding-names")));

  /** Whether the text ended where it should go on. */
  public boolean isOfEnd() {
    return message.startsWith("Unexpected end-of-input");
  }

  /** What kind of complaint it is. */
  public LocalizedText kind() {
    for (Term term : isOfLimit ? LIMITS : SYNTAX) {
      if (message.startsWith(term.start())) {
        return term.text();
      }
    }
    return OTHER;
  }

  /** What the parser found: the quoted part of its first clause; empty if there is none. */
  public String found() {
    int end = message.indexOf("': ");
    int stop = end < 0 ? message.indexOf(": ", message.indexOf("code ") + 1) : end + 1;
    String clause = stop < 0 ? message : message.substring(0, stop);
    int start = clause.indexOf('\'');
    int last = clause.lastIndexOf('\'');
    return start < 0 || last <= start ? "" : clause.substring(start, last + 1);
  }
}
