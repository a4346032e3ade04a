package dev.okr.jackson.internal.yaml;

import dev.okr.core.message.Texts;
import dev.okr.core.value.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a YAML parser complains of. */
final class YamlComplaint {

  static final Texts TEXTS = Texts.of(YamlComplaint.class);

  /** What is meant where a message of the parser begins so. */
  private record Term(String start, LocalizedText text) {

    static Term of(String start, String key) {
      return new Term(start, TEXTS.get(key));
    }
  }

  private static final List<Term> TERMS =
      List.of(
          Term.of("found character '\\t", "tab"),
          Term.of("found character '", "character"),
          Term.of("mapping values are not allowed", "colon"),
          Term.of("mapping keys are not allowed", "question-mark"),
          Term.of("sequence entries are not allowed", "list-item"),
          Term.of("could not find expected ':'", "no-colon"),
          Term.of("found unexpected end of stream", "end-in-quotes"),
          Term.of("found unexpected document separator", "separator-in-quotes"),
          Term.of("found unknown escape character", "unknown-escape"),
          Term.of("expected escape sequence of", "malformed-escape"),
          Term.of("expected ',' or ']'", "list-end"),
          Term.of("expected ',' or '}'", "object-end"),
          Term.of("expected <block end>", "indentation"),
          Term.of("expected the node content", "no-value"),
          Term.of("expected '<document start>'", "outside"),
          Term.of("expected chomping or indentation", "header"),
          Term.of("expected indentation indicator", "header"),
          Term.of("expected a comment or a line break", "line-end"),
          Term.of("expected alphabetic or numeric character", "anchor"),
          Term.of("unexpected character found", "anchor"),
          Term.of("found undefined tag handle", "undeclared-tag"),
          Term.of("expected URI", "malformed-tag"),
          Term.of("expected '!'", "malformed-tag"),
          Term.of("expected '>'", "malformed-tag"),
          Term.of("found duplicate YAML", "directive-twice"),
          Term.of("duplicate tag handle", "directive-twice"),
          Term.of("found incompatible YAML", "version"));

  /** A reference to an anchor. */
  static final LocalizedText ALIAS = TEXTS.get("alias");

  /** A tag other than those of the plain types. */
  static final LocalizedText TAG = TEXTS.get("tag");

  /** A list or an object as the name of a member. */
  static final LocalizedText NAME = TEXTS.get("name");

  /** A control character that isn't escaped. */
  static final LocalizedText CONTROL_CHARACTER = TEXTS.get("control-character");

  private static final LocalizedText OTHER = TEXTS.get("other");

  private YamlComplaint() {}

  /** What the parser means by its message. */
  static LocalizedText of(@Nullable String message) {
    if (message != null) {
      for (Term term : TERMS) {
        if (message.startsWith(term.start())) {
          return term.text();
        }
      }
    }
    return OTHER;
  }
}
