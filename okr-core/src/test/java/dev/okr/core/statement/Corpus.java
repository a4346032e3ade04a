package dev.okr.core.statement;

import dev.okr.core.statement.reading.StatedTarget;
import dev.okr.core.statement.reading.StatementLabel;
import dev.okr.core.statement.reading.StatementReading;
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
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Labelled statements in JSON lines, and how well a reader does on them. */
final class Corpus {
  record Line(
      String id,
      String lang,
      String text,
      StatementLabel label,
      boolean measurable,
      StatedTarget target,
      boolean hard,
      String why,
      String source,
      boolean contested) {}

  record Score(
      String name,
      int size,
      int labels,
      int hard,
      int hardLabels,
      int measurable,
      int targets,
      int kinds,
      int stated,
      int froms,
      int tos,
      int units,
      Map<StatementLabel, int[]> perClass,
      Map<String, int[]> perLanguage) {
    double labelRate() {
      return labels / (double) size;
    }

    double hardRate() {
      return hard == 0 ? 1 : hardLabels / (double) hard;
    }

    double measurableRate() {
      return measurable / (double) size;
    }

    double targetRate() {
      return targets / (double) size;
    }

    double precision(StatementLabel label) {
      int[] n = perClass.get(label);
      return n[1] == 0 ? 1 : n[0] / (double) n[1];
    }

    double recall(StatementLabel label) {
      int[] n = perClass.get(label);
      return n[2] == 0 ? 1 : n[0] / (double) n[2];
    }

    String report() {
      StringBuilder out = new StringBuilder();
      out.append(
          String.format(
              Locale.ROOT,
              "%-14s n=%d label %.1f%% hard %.1f%% (%d) measurable %.1f%% target %.1f%% (kind"
                  + " %.1f%%)%n",
              name,
              size,
              100 * labelRate(),
              100 * hardRate(),
              hard,
              100 * measurableRate(),
              100 * targetRate(),
              100.0 * kinds / size));
      out.append(
          String.format(
              Locale.ROOT,
              "  of %d stated targets: from %.1f%% to %.1f%% unit %.1f%%%n",
              stated,
              100.0 * froms / stated,
              100.0 * tos / stated,
              100.0 * units / stated));
      perClass.forEach(
          (label, n) ->
              out.append(
                  String.format(
                      Locale.ROOT,
                      "  %-7s precision %.1f%% recall %.1f%% (%d)%n",
                      label,
                      100 * precision(label),
                      100 * recall(label),
                      n[2])));
      perLanguage.forEach(
          (lang, n) ->
              out.append(
                  String.format(
                      Locale.ROOT,
                      "  %-7s label %.1f%% target %.1f%% (%d)%n",
                      lang,
                      100.0 * n[0] / n[2],
                      100.0 * n[1] / n[2],
                      n[2])));
      return out.toString();
    }
  }

  private Corpus() {}

  static List<Line> load(String name) {
    List<Line> lines = new ArrayList<>();
    try (InputStream in = Objects.requireNonNull(Corpus.class.getResourceAsStream(name), name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank()) {
          lines.add(line(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  static Score score(String name, List<Line> lines, StatementReader reader) {
    int labels = 0;
    int hard = 0;
    int hardLabels = 0;
    int measurable = 0;
    int targets = 0;
    int kinds = 0;
    int stated = 0;
    int froms = 0;
    int tos = 0;
    int units = 0;
    Map<StatementLabel, int[]> perClass = new TreeMap<>();
    Map<String, int[]> perLanguage = new TreeMap<>();
    for (StatementLabel label : StatementLabel.values()) {
      perClass.put(label, new int[3]);
    }
    for (Line line : lines) {
      StatementReading reading = reader.read(line.text());
      boolean right = reading.label() == line.label();
      int[] lang = perLanguage.computeIfAbsent(line.lang(), k -> new int[3]);
      lang[2]++;
      perClass.get(reading.label())[1]++;
      perClass.get(line.label())[2]++;
      if (right) {
        labels++;
        lang[0]++;
        perClass.get(line.label())[0]++;
      }
      if (line.hard()) {
        hard++;
        hardLabels += right ? 1 : 0;
      }
      if (line.target().kind() != StatedTarget.Kind.NONE) {
        stated++;
        froms += sameNumber(reading.stated().from(), line.target().from()) ? 1 : 0;
        tos += sameNumber(reading.stated().to(), line.target().to()) ? 1 : 0;
        units += Objects.equals(reading.stated().unit(), line.target().unit()) ? 1 : 0;
      }
      measurable += reading.measurable() == line.measurable() ? 1 : 0;
      if (sameKind(reading.stated(), line.target())) {
        kinds++;
        if (same(reading.stated(), line.target())) {
          targets++;
          lang[1]++;
        }
      }
    }
    return new Score(
        name,
        lines.size(),
        labels,
        hard,
        hardLabels,
        measurable,
        targets,
        kinds,
        stated,
        froms,
        tos,
        units,
        perClass,
        perLanguage);
  }

  private static String family(StatedTarget t) {
    return switch (t.kind()) {
      case INCREASE -> t.from() == null ? "floor" : "increase";
      case DECREASE -> t.from() == null ? "ceiling" : "decrease";
      case AT_LEAST, COUNT -> "floor";
      case AT_MOST -> "ceiling";
      default -> t.kind().name();
    };
  }

  static boolean sameKind(StatedTarget a, StatedTarget b) {
    return family(a).equals(family(b));
  }

  static boolean same(StatedTarget a, StatedTarget b) {
    return sameKind(a, b)
        && sameNumber(a.from(), b.from())
        && sameNumber(a.to(), b.to())
        && Objects.equals(a.unit(), b.unit());
  }

  private static boolean sameNumber(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return (a == null || b == null) ? (a == null && b == null) : a.compareTo(b) == 0;
  }

  // ------------------------------------------------------------------ JSON, as much as is needed

  private static Line line(String json) {
    Map<String, Object> o = new Json(json).object();
    return new Line(
        (String) o.get("id"),
        (String) o.get("lang"),
        (String) o.get("text"),
        StatementLabel.valueOf(((String) o.get("label")).toUpperCase(Locale.ROOT)),
        (Boolean) o.getOrDefault("measurable", false),
        target(o.get("target")),
        (Boolean) o.get("hard"),
        (String) o.getOrDefault("why", ""),
        (String) o.getOrDefault("source", ""),
        (Boolean) o.getOrDefault("contested", false));
  }

  @SuppressWarnings("unchecked")
  private static StatedTarget target(@Nullable Object json) {
    if (json == null) {
      return StatedTarget.none();
    }
    Map<String, Object> t = (Map<String, Object>) json;
    String kind = ((String) t.get("kind")).replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    return new StatedTarget(
        StatedTarget.Kind.valueOf(kind),
        (BigDecimal) t.get("from"),
        (BigDecimal) t.get("to"),
        (String) t.get("unit"));
  }

  private static final class Json {
    private final String s;
    private int i;

    Json(String s) {
      this.s = s;
    }

    private void blank() {
      while (i < s.length() && s.charAt(i) <= ' ') {
        i++;
      }
    }

    Map<String, Object> object() {
      Map<String, Object> map = new TreeMap<>();
      blank();
      i++;
      while (true) {
        blank();
        char c = s.charAt(i);
        if (c == '}') {
          i++;
          return map;
        }
        if (c == ',') {
          i++;
          continue;
        }
        String key = string();
        blank();
        i++;
        Object value = value();
        if (value != null) {
          map.put(key, value);
        }
      }
    }

    private @Nullable Object value() {
      blank();
      char c = s.charAt(i);
      if (c == '{') {
        return object();
      }
      if (c == '"') {
        return string();
      }
      int from = i;
      while (",}".indexOf(s.charAt(i)) < 0) {
        i++;
      }
      String word = s.substring(from, i).strip();
      return switch (word) {
        case "null" -> null;
        case "true" -> true;
        case "false" -> false;
        default -> new BigDecimal(word);
      };
    }

    private String string() {
      StringBuilder out = new StringBuilder();
      i++;
      while (s.charAt(i) != '"') {
        char c = s.charAt(i++);
        if (c != '\\') {
          out.append(c);
          continue;
        }
        char e = s.charAt(i++);
        switch (e) {
          case 'n' -> out.append('\n');
          case 't' -> out.append('\t');
          case 'u' -> {
            out.append((char) Integer.parseInt(s.substring(i, i + 4), 16));
            i += 4;
          }
          default -> out.append(e);
        }
      }
      i++;
      return out.toString();
    }
  }
}
