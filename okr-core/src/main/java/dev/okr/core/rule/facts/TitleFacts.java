package dev.okr.core.rule.facts;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.rule.RuleContext;
import dev.okr.core.statement.StatementReader;
import dev.okr.core.statement.reading.StatementReading;
import dev.okr.core.value.LocalizedText;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What titles say, read once for all rules. */
public final class TitleFacts {

  /** How many are remembered: teams copy each other's, and a reading takes a kilobyte. */
  private static final int MOST = 4096;

  private static final SortedMap<String, StatementReading> NOTHING = Collections.emptySortedMap();

  private final Map<String, StatementReading> read = new HashMap<>();
  private @Nullable KeyResult last;
  private SortedMap<String, StatementReading> ofLast = NOTHING;

  private TitleFacts() {}

  private static TitleFacts of(RuleContext context) {
    return context.remember(TitleFacts.class, any -> new TitleFacts());
  }

  /** What the title of a key result says, by language tag. */
  public static SortedMap<String, StatementReading> readings(
      RuleContext context, KeyResult keyResult) {
    return of(context).ofKeyResult(keyResult);
  }

  /** What a title says, by language tag; a blank one says nothing. */
  public static SortedMap<String, StatementReading> readings(
      RuleContext context, LocalizedText title) {
    return of(context).read(title);
  }

  /** The one the walk is at is asked for by several rules in a row. */
  @SuppressWarnings("ReferenceEquality") // that one, not one like it
  private SortedMap<String, StatementReading> ofKeyResult(KeyResult keyResult) {
    if (keyResult != last) {
      ofLast = read(keyResult.title());
      last = keyResult;
    }
    return ofLast;
  }

  private SortedMap<String, StatementReading> read(LocalizedText title) {
    if (title.isEmpty()) {
      return NOTHING;
    }
    SortedMap<String, StatementReading> made = new TreeMap<>();
    title
        .byTag()
        .forEach(
            (tag, text) -> {
              if (!text.isBlank()) {
                made.put(tag, reading(text));
              }
            });
    return made;
  }

  private StatementReading reading(String text) {
    if (read.size() >= MOST) {
      read.clear();
    }
    return read.computeIfAbsent(text, StatementReader.standard()::read);
  }
}
