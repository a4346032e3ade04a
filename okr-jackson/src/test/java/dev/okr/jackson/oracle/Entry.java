package dev.okr.jackson.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A line of the journal. */
record Entry(JsonNode node, String kind, String id, LocalDate on, Instant recordedAt, int line) {

  /** "recordedAt, then line" (section 1). */
  static final Comparator<Entry> BY_RECORD =
      Comparator.comparing(Entry::recordedAt).thenComparing(Entry::line);

  /** "on, ..., then recordedAt, then line" (section 1, "Order of values"). */
  static final Comparator<Entry> BY_DATE = Comparator.comparing(Entry::on).thenComparing(BY_RECORD);

  /** "The same id with the same content is ignored" (wire-format.md, "Journal"). */
  static List<Entry> journal(List<JsonNode> lines) {
    List<Entry> entries = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int line = 0; line < lines.size(); line++) {
      JsonNode node = lines.get(line);
      String id = Json.text(node, "id", "");
      if (ids.add(id)) {
        entries.add(
            new Entry(
                node,
                Json.text(node, "entry", ""),
                id,
                Json.date(node, "on"),
                Instant.parse(Json.text(node, "recordedAt", "")),
                line));
      }
    }
    return entries;
  }

  boolean is(String word) {
    return kind.equals(word);
  }

  boolean isBefore(Entry other) {
    return BY_RECORD.compare(this, other) < 0;
  }

  boolean names(Goal goal) {
    return Json.text(node, goal.kind(), "").equals(goal.id());
  }

  boolean has(String member) {
    return Json.has(node, member);
  }

  String text(String member) {
    return Json.text(node, member, "");
  }

  Fraction number(String member) {
    return Json.number(node, member);
  }
}
