package host;

import dev.okr.core.error.Problem;
import dev.okr.core.error.RejectedException;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

@Path("/")
public class PlanResource {

  private final OkrJson json = OkrJson.standard();

  @POST
  @Path("scorecards")
  public Scorecard score(byte[] plan, @QueryParam("on") LocalDate on) {
    return Scorer.standard().score(json.readPlan(plan).orElseThrow(), Journal.empty(), on);
  }

  @POST
  @Path("plans")
  public Plan echo(byte[] plan) {
    return json.readPlan(plan).orElseThrow();
  }

  /** RFC 9457, with a member of its own that lists every problem. */
  @ServerExceptionMapper
  public Response rejected(RejectedException refused) {
    List<Map<String, Object>> problems =
        refused.problems().stream().map(PlanResource::member).toList();
    return Response.status(422)
        .type("application/problem+json")
        .entity(
            Map.of("status", 422, "title", "The plan can't be read", "problems", problems))
        .build();
  }

  private static Map<String, Object> member(Problem problem) {
    return Map.of(
        "code", problem.code(),
        "pointer", problem.location().pointer(),
        "line", problem.location().line(),
        "column", problem.location().column(),
        "message", problem.message("en"));
  }
}
