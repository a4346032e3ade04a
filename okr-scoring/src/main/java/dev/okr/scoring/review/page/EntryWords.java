package dev.okr.scoring.review.page;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.MetricRevised;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.metric.MetricId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What entries say that changed a score or a light, in a few words. */
final class EntryWords {

  private static final int MOST_ENTRIES = 4;

  private final Page page;
  private final ValueWords values;

  EntryWords(Page page) {
    this.page = page;
    this.values = new ValueWords(page);
  }

  /**
   * {@code coverage 7, success 96.1 (Lin, 2026-02-27)}: what one person said on one day together.
   */
  String of(List<Entry> entries) {
    Map<String, List<String>> byAuthor = new LinkedHashMap<>();
    int hidden = Math.max(0, entries.size() - MOST_ENTRIES);
    // the newest say most
    for (Entry entry : entries.subList(hidden, entries.size())) {
      byAuthor.computeIfAbsent(page.by(entry), any -> new ArrayList<>()).add(of(entry));
    }
    String shown =
        byAuthor.entrySet().stream()
            .map(
                said ->
                    String.join(page.comma(), said.getValue()) + page.parenthesis(said.getKey()))
            .collect(Collectors.joining(page.semicolon()));
    String more =
        hidden == 0
            ? ""
            : page.semicolon() + page.say(hidden + " earlier entries", "另有更早的 " + hidden + " 条");
    return shown + more;
  }

  private String of(Entry entry) {
    if (entry instanceof CheckIn checkIn) {
      return checkIn(checkIn);
    }
    if (entry instanceof Reading reading) {
      return values.name(reading.metric())
          + " "
          + value(reading.value(), Optional.of(reading.metric()));
    }
    if (entry instanceof TargetRevised revised) {
      return page.say("target revised: ", "目标修订：") + page.reason(revised.reason());
    }
    if (entry instanceof MetricRevised revised) {
      String metric = values.name(revised.metric());
      return page.say(
          metric + " has definition " + revised.version(), metric + " 采用口径版本 " + revised.version());
    }
    return entry instanceof ScoreAdjusted adjusted
        ? adjusted(adjusted)
        : page.text(entry.id().value());
  }

  private String adjusted(ScoreAdjusted adjusted) {
    return adjusted
        .score()
        .map(score -> page.say("score set to ", "得分人工设为 ") + score.toPlainString())
        .orElse(page.say("score given back to the computed one", "得分恢复为计算值"));
  }

  private String checkIn(CheckIn checkIn) {
    Optional<Measure> measure = measureOf(checkIn.keyResult(), checkIn.measure());
    String name = measure.map(m -> values.name(checkIn.keyResult(), m.id()) + " ").orElse("");
    if (checkIn.value().isPresent()) {
      return name + value(checkIn.value().get(), measure.flatMap(Measure::metric));
    }
    if (checkIn.done().isPresent()) {
      String done =
          checkIn.done().get().stream()
              .map(id -> page.text(id.value()))
              .collect(Collectors.joining(page.comma()));
      return name
          + (done.isEmpty()
              ? page.say("nothing done", "尚无完成项")
              : page.say("done: ", "已完成：") + done);
    }
    return checkIn
        .confidence()
        .map(confidence -> page.say("confidence ", "信心 ") + confidence.toPlainString())
        .orElse(page.say("check-in", "周更"));
  }

  private Optional<Measure> measureOf(KeyResultId id, Optional<MeasureId> named) {
    Optional<KeyResult> keyResult = page.plan().keyResult(id);
    return named.isPresent()
        ? keyResult.flatMap(k -> k.measure(named.get()))
        : keyResult.map(KeyResult::measures).filter(all -> all.size() == 1).map(all -> all.get(0));
  }

  private String value(BigDecimal value, Optional<MetricId> metric) {
    return values.with(value, metric.flatMap(values::unit));
  }
}
