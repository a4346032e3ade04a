package dev.okr.jackson.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Draws whole cases: the same seed and knobs give the same case. */
final class Generator {
  private static final LocalDate FIRST = LocalDate.parse("2025-12-20");

  private final Knobs knobs;

  Generator(Knobs knobs) {
    this.knobs = knobs;
  }

  Oracle.Case draw(long seed) {
    Dice dice = new Dice(seed);
    LocalDate on = day(dice);
    Drawn drawn = new PlanGenerator(dice, knobs, on).draw();
    LocalDate to = on.plusDays(dice.between(0, 15));
    int entries = dice.chance(8) ? dice.between(0, 4) : dice.between(8, knobs.entries());
    List<JsonNode> journal = new JournalGenerator(dice, drawn, FIRST, on, to).draw(entries);
    List<JsonNode> history =
        dice.chance(knobs.histories())
            ? new HistoryGenerator(dice).draw(drawn.plan, FIRST, to)
            : null;
    Instant known =
        dice.chance(15) ? Instant.parse(dice.day(on.minusDays(20), to) + "T12:00:00Z") : null;
    PolicyGenerator policies = new PolicyGenerator(dice);
    JsonNode policy = dice.chance(knobs.mixedPolicies()) ? policies.mixed() : policies.named();
    JsonNode plan = history == null ? drawn.plan : null;
    return new Oracle.Case(plan, history, journal, on, known, null, policy);
  }

  /** Mostly within the first quarter, often on its last day, sometimes long after. */
  private static LocalDate day(Dice dice) {
    int where = dice.between(1, 100);
    if (where <= 12) {
      return LocalDate.parse(dice.one("2026-03-31", "2026-01-01", "2026-06-30", "2026-04-01"));
    }
    return where <= 80
        ? dice.day(LocalDate.parse("2026-01-10"), LocalDate.parse("2026-03-30"))
        : dice.day(LocalDate.parse("2025-12-28"), LocalDate.parse("2026-07-20"));
  }
}
