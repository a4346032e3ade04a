package dev.okr.jdbc;

import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Entry;
import dev.okr.core.value.Extensions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Entries to write. */
final class Entries {

  private Entries() {}

  static Closed entry(String id) {
    return entry(id, Instant.EPOCH, 0);
  }

  /** An entry with a filler of so many characters. */
  static Closed entry(String id, Instant recordedAt, int length) {
    return Closed.builder()
        .id(id)
        .on(LocalDate.of(2026, 1, 1))
        .recordedAt(recordedAt)
        .by("d")
        .cycle("周期")
        .extensions(
            length == 0 ? Extensions.none() : Extensions.of(Map.of("f", "汉".repeat(length))))
        .build();
  }

  static List<Entry> numbered(int from, int count) {
    List<Entry> all = new ArrayList<>();
    for (int number = from; number < from + count; number++) {
      all.add(entry("e" + number));
    }
    return all;
  }
}
