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
    List<String> all = new ArrayList<>();
    byAuthor.forEach(
        (author, said) -> all.add(page.enumerated(said.stream()) + page.parenthesis(author)));
    if (hidden > 0) {
      all.add(page.count("entry.earlier", hidden));
    }
    return page.together(all);
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
      return page.say("entry.target", "reason", page.reason(revised.reason()));
    }
    if (entry instanceof MetricRevised revised) {
      return page.say(
          "entry.definition",
          "metric",
          values.name(revised.metric()),
          "version",
          revised.version());
    }
    return entry instanceof ScoreAdjusted adjusted
        ? adjusted(adjusted)
        : page.text(entry.id().value());
  }

  private String adjusted(ScoreAdjusted adjusted) {
    return adjusted
        .score()
        .map(score -> page.say("entry.score", "score", score.toPlainString()))
        .orElseGet(() -> page.say("entry.score-computed"));
  }

  private String checkIn(CheckIn checkIn) {
    Optional<Measure> measure = measureOf(checkIn.keyResult(), checkIn.measure());
    String name = measure.map(m -> values.name(checkIn.keyResult(), m.id()) + " ").orElse("");
    if (checkIn.value().isPresent()) {
      return name + value(checkIn.value().get(), measure.flatMap(Measure::metric));
    }
    if (checkIn.done().isPresent()) {
      String done = page.enumerated(checkIn.done().get().stream().map(id -> page.text(id.value())));
      return name
          + (done.isEmpty()
              ? page.say("entry.nothing-done")
              : page.say("entry.done", "steps", done));
    }
    return checkIn
        .confidence()
        .map(stated -> page.say("entry.confidence", "confidence", stated.toPlainString()))
        .orElseGet(() -> page.say("entry.check-in"));
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
