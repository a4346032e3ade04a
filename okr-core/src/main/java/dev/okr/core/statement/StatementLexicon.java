package dev.okr.core.statement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words a {@link StatementReader} knows: metrics, own work, verbs, small words, units, names
 * with digits. Immutable.
 *
 * <p>The text form has one entry a line under a section in brackets, attributes after a bar,
 * comments after {@code #} at the start of a line:
 *
 * <pre>{@code
 * [outcome]
 * gross booking value | money
 * 妥投时长 | lower
 * [own]
 * squad health check
 * }</pre>
 *
 * <p>The files beside this class ({@code outcomes.txt}, {@code own-work.txt}, {@code verbs.txt} and
 * so on) are written in it and explain the sections and attributes. Latin terms match whole words
 * in any case, with plurals and verb forms made from them; terms in Han match anywhere. The longest
 * entry wins, and a host's own entry wins over the library's of the same section and words.
 */
public final class StatementLexicon {
  private static final List<String> FILES =
      List.of(
          "outcomes.txt",
          "own-work.txt",
          "people-and-places.txt",
          "fake.txt",
          "verbs.txt",
          "marks.txt",
          "units.txt",
          "names.txt");

  private static final class Standard {
    static final StatementLexicon INSTANCE = load();

    private static StatementLexicon load() {
      List<Entry> entries = new ArrayList<>();
      for (String file : FILES) {
        entries.addAll(LexiconParser.parse(resource(file), file));
      }
      return new StatementLexicon(entries);
    }
  }

  private final List<Entry> entries;
  private final Trie trie;

  private StatementLexicon(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    this.trie = new Trie(this.entries);
  }

  /**
   * The words that come with the library.
   *
   * @return one shared instance
   */
  public static StatementLexicon standard() {
    return Standard.INSTANCE;
  }

  /**
   * These words and some more.
   *
   * @param text entries in the text form described above
   * @return a new lexicon
   * @throws IllegalArgumentException if a section or an attribute is unknown, with the line
   */
  public StatementLexicon plus(String text) {
    Objects.requireNonNull(text, "text");
    List<Entry> all = new ArrayList<>(entries);
    all.addAll(LexiconParser.parse(text, "lexicon"));
    return new StatementLexicon(all);
  }

  /**
   * The number of entries, inflected forms included.
   *
   * @return how many
   */
  public int size() {
    return entries.size();
  }

  Trie trie() {
    return trie;
  }

  private static String resource(String name) {
    try (InputStream in = StatementLexicon.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("a word list is missing from the jar (" + name + ")");
      }
      StringBuilder text = new StringBuilder();
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        text.append(line).append('\n');
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the text form. */
  private static final class LexiconParser {
    private LexiconParser() {}

    static List<Entry> parse(String text, String file) {
      List<Entry> entries = new ArrayList<>();
      Kind kind = null;
      int number = 0;
      for (String raw : text.split("\n", -1)) {
        number++;
        String line = raw.strip();
        if (line.isEmpty() || line.startsWith("#")) {
          continue;
        }
        if (line.startsWith("[") && line.endsWith("]")) {
          kind = section(line.substring(1, line.length() - 1), file, number);
          continue;
        }
        if (kind == null) {
          throw new IllegalArgumentException(
              "an entry stands before the first section (" + file + ":" + number + ")");
        }
        add(entries, kind, line, file, number);
      }
      return entries;
    }

    private static Kind section(String name, String file, int line) {
      for (Kind kind : Kind.values()) {
        if (kind.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
          return kind;
        }
      }
      throw new IllegalArgumentException(
          "there is no such section (" + name + ", " + file + ":" + line + ")");
    }

    private static void add(List<Entry> out, Kind kind, String line, String file, int number) {
      int bar = line.lastIndexOf(" | ");
      String term = NormalText.foldTerm(bar < 0 ? line : line.substring(0, bar));
      if (term.isEmpty()) {
        return;
      }
      boolean lower = false;
      boolean weak = false;
      boolean own = false;
      boolean gauge = false;
      boolean soft = false;
      boolean rollout = false;
      boolean money = false;
      boolean person = false;
      boolean inflect = true;
      boolean unitless = false;
      @Nullable String unit = null;
      Dimension dimension = Dimension.BARE;
      BigDecimal figure = BigDecimal.ONE;
      List<String> forms = List.of();
      String attributes = bar < 0 ? "" : line.substring(bar + 3).strip();
      int from = attributes.indexOf("forms=");
      if (from >= 0) {
        forms = List.of(attributes.substring(from + 6).split(",", -1));
        attributes = attributes.substring(0, from).strip();
      }
      for (String attribute : attributes.split(" ", -1)) {
        int eq = attribute.indexOf('=');
        String key = eq < 0 ? attribute : attribute.substring(0, eq);
        String value = eq < 0 ? "" : attribute.substring(eq + 1);
        switch (key) {
          case "" -> {}
          case "lower" -> lower = true;
          case "weak" -> weak = true;
          case "own" -> own = value.isEmpty();
          case "person" -> person = true;
          case "gauge" -> gauge = true;
          case "soft" -> soft = true;
          case "rollout" -> rollout = true;
          case "money" -> money = true;
          case "noplural", "noinflect" -> inflect = false;
          case "unit" -> {
            unitless = value.equals("none");
            unit = unitless ? null : value;
          }
          case "dim" -> dimension = Dimension.valueOf(value.toUpperCase(Locale.ROOT));
          case "factor", "by", "value" -> {
            if (!value.isEmpty()) {
              figure = new BigDecimal(value);
            }
          }
          default ->
              throw new IllegalArgumentException(
                  "there is no such attribute (" + key + ", " + file + ":" + number + ")");
        }
      }
      Entry base =
          new Entry(
              term,
              kind,
              Entry.Form.BASE,
              lower,
              weak,
              own,
              gauge,
              soft,
              rollout,
              money,
              person,
              unit,
              unitless,
              dimension,
              figure);
      out.add(base);
      if (!NormalText.isLatin(term.charAt(0))) {
        return;
      }
      if (kind.isVerb()) {
        if (forms.isEmpty() || forms.size() < 3) {
          inflect(out, base, inflect);
        }
        for (String form : forms) {
          Entry.Form f = form.contains("ing") ? Entry.Form.GERUND : Entry.Form.PAST;
          out.add(with(base, NormalText.foldTerm(form), f));
        }
      } else if (inflect && (kind == Kind.OUTCOME || kind == Kind.OWN || kind == Kind.NEUTRAL)) {
        out.add(with(base, plural(term), Entry.Form.THIRD));
      }
    }

    private static Entry with(Entry e, String term, Entry.Form form) {
      return new Entry(
          term,
          e.kind(),
          form,
          e.lower(),
          e.weak(),
          e.own(),
          e.gauge(),
          e.soft(),
          e.rollout(),
          e.money(),
          e.person(),
          e.unit(),
          e.unitless(),
          e.dimension(),
          e.number());
    }

    private static String plural(String term) {
      char last = term.charAt(term.length() - 1);
      char before = term.length() > 1 ? term.charAt(term.length() - 2) : ' ';
      if (last == 's' || last == 'x' || term.endsWith("ch") || term.endsWith("sh")) {
        return term + "es";
      }
      if (last == 'y' && "aeiou".indexOf(before) < 0) {
        return term.substring(0, term.length() - 1) + "ies";
      }
      return term + "s";
    }

    private static void inflect(List<Entry> out, Entry base, boolean regular) {
      String term = base.term();
      int space = term.indexOf(' ');
      String head = space < 0 ? term : term.substring(0, space);
      String rest = space < 0 ? "" : term.substring(space);
      if (!regular || head.length() < 2 || !NormalText.isLatin(head.charAt(head.length() - 1))) {
        return;
      }
      out.add(with(base, plural(head) + rest, Entry.Form.THIRD));
      char last = head.charAt(head.length() - 1);
      char before = head.charAt(head.length() - 2);
      String stem = last == 'e' ? head.substring(0, head.length() - 1) : head;
      String past =
          last == 'e'
              ? head + "d"
              : last == 'y' && "aeiou".indexOf(before) < 0
                  ? head.substring(0, head.length() - 1) + "ied"
                  : head + "ed";
      out.add(with(base, past + rest, Entry.Form.PAST));
      out.add(with(base, stem + "ing" + rest, Entry.Form.GERUND));
      if (doubles(head)) {
        out.add(with(base, head + last + "ed" + rest, Entry.Form.PAST));
        out.add(with(base, head + last + "ing" + rest, Entry.Form.GERUND));
      }
    }

    /** "fit": one vowel before one closing consonant, so "fitted" beside "fited". */
    private static boolean doubles(String head) {
      int vowels = 0;
      for (int i = 0; i < head.length(); i++) {
        vowels += "aeiou".indexOf(head.charAt(i)) >= 0 ? 1 : 0;
      }
      int n = head.length();
      return n >= 3
          && vowels == 1
          && "aeiou".indexOf(head.charAt(n - 2)) >= 0
          && "bdglmnprt".indexOf(head.charAt(n - 1)) >= 0;
    }
  }
}
