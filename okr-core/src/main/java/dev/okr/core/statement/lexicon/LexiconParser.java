package dev.okr.core.statement.lexicon;

import dev.okr.core.statement.text.NormalText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the text form of a lexicon. */
final class LexiconParser {
  private final String file;
  private final List<LexiconEntry> entries = new ArrayList<>();
  private int line;

  private LexiconParser(String file) {
    this.file = file;
  }

  static List<LexiconEntry> parse(String text, String file) {
    LexiconParser parser = new LexiconParser(file);
    Kind kind = null;
    for (String raw : text.split("\n", -1)) {
      parser.line++;
      String stripped = raw.strip();
      if (stripped.isEmpty() || stripped.startsWith("#")) {
        continue;
      }
      if (stripped.startsWith("[") && stripped.endsWith("]")) {
        kind = parser.section(stripped.substring(1, stripped.length() - 1));
      } else if (kind == null) {
        throw parser.failure("an entry stands before the first section", null);
      } else {
        parser.add(kind, stripped);
      }
    }
    return parser.entries;
  }

  private IllegalArgumentException failure(String sentence, @Nullable String what) {
    String place = file + ":" + line;
    return new IllegalArgumentException(
        sentence + " (" + (what == null ? place : what + ", " + place) + ")");
  }

  private Kind section(String name) {
    for (Kind kind : Kind.values()) {
      if (kind.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
        return kind;
      }
    }
    throw failure("there is no such section", name);
  }

  private void add(Kind kind, String entry) {
    int bar = entry.lastIndexOf(" | ");
    String term = NormalText.foldTerm(bar < 0 ? entry : entry.substring(0, bar));
    if (term.isEmpty()) {
      return;
    }
    String attributes = bar < 0 ? "" : entry.substring(bar + 3).strip();
    List<String> forms = List.of();
    int from = attributes.indexOf("forms=");
    if (from >= 0) {
      forms = List.of(attributes.substring(from + 6).split(",", -1));
      attributes = attributes.substring(0, from).strip();
    }
    boolean regular = true;
    Set<Attribute> known = EnumSet.noneOf(Attribute.class);
    @Nullable String unit = null;
    Dimension dimension = Dimension.BARE;
    BigDecimal number = BigDecimal.ONE;
    for (String attribute : attributes.split(" ", -1)) {
      int eq = attribute.indexOf('=');
      String key = eq < 0 ? attribute : attribute.substring(0, eq);
      String value = eq < 0 ? "" : attribute.substring(eq + 1);
      switch (key) {
        case "" -> {}
        case "lower", "weak", "person", "gauge", "soft", "rollout", "money" ->
            known.add(Attribute.valueOf(key.toUpperCase(Locale.ROOT)));
        case "own" -> {
          if (value.isEmpty()) {
            known.add(Attribute.OWN);
          }
        }
        case "noplural", "noinflect" -> regular = false;
        case "unit" -> {
          if (value.equals("none")) {
            known.add(Attribute.UNITLESS);
          } else {
            unit = value;
          }
        }
        case "dim" -> dimension = Dimension.valueOf(value.toUpperCase(Locale.ROOT));
        case "factor", "by", "value" -> number = value.isEmpty() ? number : new BigDecimal(value);
        default -> throw failure("there is no such attribute", key);
      }
    }
    LexiconEntry base =
        new LexiconEntry(
            term,
            kind,
            LexiconEntry.Form.BASE,
            Set.copyOf(known),
            new LexiconEntry.Quantity(unit, dimension, number));
    entries.add(base);
    if (NormalText.isLatin(term.charAt(0))) {
      Inflections.add(entries, base, regular, forms);
    }
  }
}
