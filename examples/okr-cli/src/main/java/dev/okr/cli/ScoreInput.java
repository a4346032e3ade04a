package dev.okr.cli;

import dev.okr.core.error.Location;
import dev.okr.core.error.Message;
import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanHistory;
import dev.okr.core.text.PlainText;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.Identifiers;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.policy.Policy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is scored: a plan, or the versions of one, with a journal and by a policy. */
final class ScoreInput {

  /** Scores the plan or its versions. */
  private interface Scoring {
    Scorecard score(Scorer scorer, LocalDate on, @Nullable Instant known);
  }

  private static final int MOST_SHOWN = 80;

  private final Scorer scorer;
  private final Scoring scoring;

  private ScoreInput(Policy policy, Scoring scoring) {
    this.scorer = Scorer.of(policy);
    this.scoring = scoring;
  }

  /**
   * Reads what is scored.
   *
   * @param plan the file of the plan; {@code null} where there is one of its versions
   * @param history the file of its versions
   * @param journal the file of the journal, if there is one
   * @param policy the policy, by name or file
   * @param files gathers the problems
   */
  static Outcome<ScoreInput> read(
      @Nullable Path plan,
      @Nullable Path history,
      @Nullable Path journal,
      PolicyChoice policy,
      InputFiles files) {
    if (history != null) {
      Outcome<PlanHistory> versions = files.read(history, OkrJson.standard()::readHistory);
      return made(policy, versions, journal, files, ScoreInput::scoring);
    }
    if (plan == null) {
      throw new IllegalStateException("there is a plan or its versions");
    }
    Outcome<Plan> one = files.read(plan, OkrJson.standard()::readPlan);
    return made(policy, one, journal, files, ScoreInput::scoring);
  }

  /** Makes the scoring of a plan or its versions and a journal. */
  private interface Making<T> {
    Scoring of(T plan, Journal journal);
  }

  private static <T> Outcome<ScoreInput> made(
      PolicyChoice policy,
      Outcome<T> plan,
      @Nullable Path journal,
      InputFiles files,
      Making<T> making) {
    Outcome<Journal> entries = Input.journal(journal, files);
    Outcome<Policy> chosen = policy.read(files);
    return files.made(
        () ->
            chosen.flatMap(
                by -> plan.flatMap(p -> entries.map(j -> new ScoreInput(by, making.of(p, j))))));
  }

  private static Scoring scoring(Plan plan, Journal journal) {
    return (scorer, on, known) ->
        known == null ? scorer.score(plan, journal, on) : scorer.score(plan, journal, on, known);
  }

  private static Scoring scoring(PlanHistory history, Journal journal) {
    return (scorer, on, known) ->
        known == null
            ? scorer.score(history, journal, on)
            : scorer.score(history, journal, on, known);
  }

  /**
   * The scorecard.
   *
   * @param known what of the journal and the versions counts; all if empty
   */
  Scorecard card(LocalDate on, Optional<Instant> known) {
    return scoring.score(scorer, on, known.orElse(null));
  }

  /**
   * The scorecard with the teams' figures of a cycle, or that there is none.
   *
   * @param known what of the journal and the versions counts; all if empty
   * @param cycle the cycle's id; the cycles that run if empty
   */
  Outcome<ScoredCase> card(LocalDate on, Optional<Instant> known, Optional<String> cycle) {
    Scorecard card = card(on, known);
    if (cycle.isEmpty()) {
      return Outcome.ok(new ScoredCase(card, Optional.empty()));
    }
    return cycle
        .filter(Identifiers::isValid)
        .map(CycleId::of)
        .filter(id -> card.plan().cycle(id).isPresent())
        .map(id -> Outcome.ok(new ScoredCase(card, Optional.of(id))))
        .orElseGet(() -> Outcome.rejected(List.of(noCycle(cycle.get()))));
  }

  private static Problem noCycle(String id) {
    return new Problem(
        "CLI-002",
        Location.WHOLE,
        new Message(
            Language.TEXTS.get("no-cycle"), Map.of("found", PlainText.excerpt(id, MOST_SHOWN))));
  }
}
