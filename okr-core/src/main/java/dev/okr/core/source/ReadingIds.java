package dev.okr.core.source;

import dev.okr.core.journal.EntryId;
import dev.okr.core.metric.MetricId;
import dev.okr.core.value.Limits;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The ids of collected readings: the same for the same metric, day and number, on every machine.
 */
final class ReadingIds {

  private ReadingIds() {}

  /**
   * Metric and day, a correction with its number behind them. Where that is too long for an id, a
   * digest stands for the metric.
   */
  static EntryId of(MetricId metric, LocalDate day, int number) {
    String tail = "@" + day + (number == 1 ? "" : "#" + number);
    String head = metric.value();
    if (head.length() + tail.length() > Limits.ID) {
      head = UUID.nameUUIDFromBytes(head.getBytes(StandardCharsets.UTF_8)).toString();
    }
    return EntryId.of(head + tail);
  }
}
