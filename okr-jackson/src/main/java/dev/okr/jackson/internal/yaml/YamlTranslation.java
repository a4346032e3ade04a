package dev.okr.jackson.internal.yaml;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.okr.core.error.ProblemCode;
import dev.okr.core.value.Limits;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.wire.Problems;
import dev.okr.core.wire.scalar.Numerals;
import dev.okr.core.wire.scalar.Oversize;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;

/**
 * Writes the events of a YAML parser as JSON, every scalar in its own spelling: whether {@code NO}
 * is a word or a text, whether {@code 1_000} is a number, is for whoever knows the member. Plain
 * {@code true} and {@code false} become JSON's, {@code ~}, {@code null} and nothing become {@code
 * null}, what JSON can spell as a number becomes one, and all else a text.
 */
final class YamlTranslation {

  private static final String CORE = "tag:yaml.org,2002:";
  private static final Set<String> PLAIN_TAGS =
      Set.of(CORE + "int", CORE + "float", CORE + "bool", CORE + "null");
  private static final Set<String> TEXT_TAGS = Set.of("!", CORE + "str");

  private final ParserImpl events;
  private final JsonGenerator out;
  private final YamlDocument document;
  private final Problems problems;

  /** By depth, whether this is a mapping and its next scalar a name. */
  private final boolean[] isMapping = new boolean[Oversize.DEPTH + 1];

  private final boolean[] isNameNext = new boolean[Oversize.DEPTH + 1];
  private int depth;

  YamlTranslation(YamlText text, JsonGenerator out, YamlDocument document, Problems problems) {
    this.events = new ParserImpl(text, new LoaderOptions());
    this.out = out;
    this.document = document;
    this.problems = problems;
  }

  /** Writes it all; whether there was no problem. */
  boolean run() throws IOException {
    for (Event event = events.getEvent(); event != null; event = events.getEvent()) {
      if (!write(event)) {
        return false;
      }
    }
    return true;
  }

  private boolean write(Event event) throws IOException {
    Mark at = event.getStartMark();
    switch (event.getEventId()) {
      case Scalar -> {
        return scalar((ScalarEvent) event, at);
      }
      case SequenceStart, MappingStart -> {
        return start((CollectionStartEvent) event, at);
      }
      case SequenceEnd -> {
        depth--;
        document.note(at, out, false);
        out.writeEndArray();
      }
      case MappingEnd -> {
        depth--;
        document.note(at, out, false);
        out.writeEndObject();
      }
      case Alias -> {
        return refuse(at, YamlComplaint.ALIAS, "*" + ((AliasEvent) event).getAnchor());
      }
      default -> {
        // where streams and documents begin and end; a second document is for the JSON reader
      }
    }
    return true;
  }

  private boolean start(CollectionStartEvent event, Mark at) throws IOException {
    String tag = event.getTag();
    boolean isObject = event.is(Event.ID.MappingStart);
    if (tag != null && !tag.equals("!") && !tag.equals(CORE + (isObject ? "map" : "seq"))) {
      return refuse(at, YamlComplaint.TAG, tag);
    }
    if (isNameNext[depth]) {
      return refuse(at, YamlComplaint.NAME, "");
    }
    if (depth == Oversize.DEPTH) {
      return tooLarge(at, Oversize.TOO_DEEP);
    }
    isNameNext[depth] = isMapping[depth];
    depth++;
    isMapping[depth] = isObject;
    isNameNext[depth] = isObject;
    document.note(at, out, false);
    if (isObject) {
      out.writeStartObject();
    } else {
      out.writeStartArray();
    }
    return true;
  }

  private boolean scalar(ScalarEvent event, Mark at) throws IOException {
    String tag = event.getTag();
    String text = event.getValue();
    boolean isName = isNameNext[depth];
    if (tag != null && !TEXT_TAGS.contains(tag) && !PLAIN_TAGS.contains(tag)) {
      return refuse(at, YamlComplaint.TAG, tag);
    }
    if (!Limits.isWellFormed(text)) {
      problems.add(ProblemCode.HALF_CHARACTER, YamlDocument.location(at));
      return false;
    }
    if (text.length() > (isName ? Limits.EXTENSION_NAME : Limits.TEXT)) {
      return tooLarge(at, isName ? Oversize.LONG_NAME : Oversize.LONG_TEXT);
    }
    boolean isPlain = tag == null ? event.isPlain() : PLAIN_TAGS.contains(tag);
    document.note(at, out, isPlain && !isName);
    isNameNext[depth] = isMapping[depth] && !isName;
    if (isName) {
      out.writeFieldName(text);
    } else if (isPlain) {
      plain(text);
    } else {
      out.writeString(text);
    }
    return true;
  }

  private void plain(String text) throws IOException {
    switch (text) {
      case "", "~", "null" -> out.writeNull();
      case "true" -> out.writeBoolean(true);
      case "false" -> out.writeBoolean(false);
      default -> {
        if (text.length() <= Limits.NUMERAL && Numerals.isJson(text)) {
          out.writeNumber(text);
        } else {
          out.writeString(text);
        }
      }
    }
  }

  private boolean refuse(Mark at, LocalizedText detail, @Nullable String found) {
    problems.add(
        ProblemCode.MALFORMED_YAML,
        YamlDocument.location(at),
        "detail",
        detail,
        "found",
        found == null ? "" : found);
    return false;
  }

  private boolean tooLarge(Mark at, LocalizedText detail) {
    problems.add(ProblemCode.TOO_LARGE, YamlDocument.location(at), "detail", detail);
    return false;
  }
}
