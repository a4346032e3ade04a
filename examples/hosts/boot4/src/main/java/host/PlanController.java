package host;

import dev.okr.core.error.Outcome;
import dev.okr.core.journal.Journal;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanHistory;
import dev.okr.core.plan.PlanId;
import dev.okr.core.plan.PlanVersion;
import dev.okr.core.rule.Report;
import dev.okr.core.rule.RuleBook;
import dev.okr.core.value.LocalizedText;
import dev.okr.jackson3.OkrJson;
import dev.okr.jdbc.Appended;
import dev.okr.jdbc.JdbcJournal;
import dev.okr.jdbc.JdbcPlans;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Documents are taken as bytes, so that every problem keeps its line and column in characters. */
@RestController
class PlanController {

  private final OkrJson json;
  private final JdbcPlans plans;
  private final JdbcJournal journals;
  private final Scorer scorer;
  private final RuleBook rules;
  private final Clock clock;

  PlanController(
      OkrJson json,
      JdbcPlans plans,
      JdbcJournal journals,
      Scorer scorer,
      RuleBook rules,
      Clock clock) {
    this.json = json;
    this.plans = plans;
    this.journals = journals;
    this.scorer = scorer;
    this.rules = rules;
    this.clock = clock;
  }

  /** Stores a plan, or a new version of it. */
  @PostMapping("/plans")
  @ResponseStatus(HttpStatus.CREATED)
  Plan store(@RequestBody byte[] body, @RequestParam PartyId by, @RequestParam LocalDate on) {
    Plan plan = json.readPlan(body).orElseThrow();
    PlanVersion version =
        new PlanVersion(on, clock.instant(), by, LocalizedText.empty(), plan);
    Outcome<PlanHistory> known = plans.history(plan.id());
    return known.isOk()
        ? newest(plans.append(known.orElseThrow(), version).orElseThrow())
        : newest(plans.create(version).orElseThrow());
  }

  private static Plan newest(PlanHistory history) {
    return history.versions().get(history.versions().size() - 1).plan();
  }

  @GetMapping("/plans/{id}")
  Plan plan(@PathVariable PlanId id) {
    return newest(plans.history(id).orElseThrow());
  }

  /** Takes lines of a journal; may be sent again. */
  @PostMapping("/plans/{id}/journal")
  Appended append(@PathVariable PlanId id, @RequestBody byte[] lines) {
    Journal more = json.readJournal(new ByteArrayInputStream(lines)).orElseThrow();
    return journals.tenant(id.value()).appendAll(more.entries()).orElseThrow();
  }

  @GetMapping("/plans/{id}/journal")
  Journal journal(@PathVariable PlanId id) {
    return journals.tenant(id.value()).journal().orElseThrow();
  }

  @GetMapping("/plans/{id}/scorecard")
  Scorecard scorecard(@PathVariable PlanId id, @RequestParam LocalDate on) {
    return scorer.score(plan(id), journal(id), on);
  }

  @GetMapping("/plans/{id}/report")
  Report report(@PathVariable PlanId id, @RequestParam LocalDate on) {
    Scorecard card = scorecard(id, on);
    return rules.scoredBy(card::computed).check(card.plan(), card.journal(), on);
  }

  /** Checks a draft; here Spring reads the plan, with the module. */
  @PostMapping("/reports")
  Report check(@RequestBody Plan draft, @RequestParam LocalDate on) {
    return rules.check(draft, Journal.empty(), on);
  }
}
