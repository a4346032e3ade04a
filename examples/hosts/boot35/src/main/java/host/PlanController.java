package host;

import dev.okr.core.error.Problem;
import dev.okr.core.error.RejectedException;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The body is taken as bytes, so that every problem keeps its line and column. */
@RestController
class PlanController {

  private final OkrJson json;

  PlanController(OkrJson json) {
    this.json = json;
  }

  @PostMapping("/scorecards")
  Scorecard score(@RequestBody byte[] plan, @RequestParam LocalDate on) {
    return Scorer.standard().score(json.readPlan(plan).orElseThrow(), Journal.empty(), on);
  }

  @PostMapping("/plans")
  Plan echo(@RequestBody byte[] plan) {
    return json.readPlan(plan).orElseThrow();
  }

  /** RFC 9457, with a member of its own that lists every problem. */
  @ExceptionHandler
  ProblemDetail rejected(RejectedException refused, Locale locale) {
    ProblemDetail detail = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    detail.setTitle("The plan can't be read");
    List<Map<String, Object>> problems =
        refused.problems().stream().map(problem -> member(problem, locale)).toList();
    detail.setProperty("problems", problems);
    return detail;
  }

  private static Map<String, Object> member(Problem problem, Locale locale) {
    return Map.of(
        "code", problem.code(),
        "pointer", problem.location().pointer(),
        "line", problem.location().line(),
        "column", problem.location().column(),
        "message", problem.message(locale.toLanguageTag()));
  }
}
