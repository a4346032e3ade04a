package host

import dev.okr.core.goal.KeyResult
import dev.okr.core.goal.KeyResultId
import dev.okr.core.goal.Measure
import dev.okr.core.goal.Objective
import dev.okr.core.goal.Target
import dev.okr.core.journal.CheckIn
import dev.okr.core.journal.Journal
import dev.okr.core.plan.Plan
import dev.okr.core.time.Cycle
import dev.okr.scoring.Scorer
import java.time.Instant
import java.time.LocalDate

/** A plan without JSON, and the score of its one key result. */
fun score(value: String, on: LocalDate): String {
    val keyResult =
        KeyResult.builder()
            .id("O1.KR1")
            .addMeasure(Measure.of("payment-success-rate", Target.fromTo("94", "97")))
            .build()
    val plan =
        Plan.builder("p")
            .cycles(Cycle.of("2026Q1", "2026-01-01", "2026-03-31"))
            .objectives(Objective.builder().id("O1").cycle("2026Q1").addKeyResult(keyResult).build())
            .build()
    val journal =
        Journal.empty().append(
            CheckIn.builder()
                .id("c1")
                .on(on)
                .recordedAt(Instant.parse("2026-02-27T08:00:00Z"))
                .by("p.lin")
                .keyResult("O1.KR1")
                .value(value)
                .build(),
        )
    val card = Scorer.standard().score(plan, journal, on)
    val scored = card.keyResult(KeyResultId.of("O1.KR1"))
    return scored.flatMap { it.score() }.map { it.toString() }.orElse("-")
}
