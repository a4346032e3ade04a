package host;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanResourceTest {

  private static final Path PLAN =
      Path.of(System.getProperty("okr.root"), "examples/data/starboat-2026Q1.plan.json");

  @Test
  void planInScorecardOut() throws Exception {
    given()
        .contentType("application/json")
        .body(Files.readAllBytes(PLAN))
        .post("/scorecards?on=2026-02-27")
        .then()
        .statusCode(200)
        .body("on", equalTo("2026-02-27"))
        .body("objectives[0].id", notNullValue());
  }

  @Test
  void badPlanIsAProblemWithEveryPlace() {
    given()
        .contentType("application/json")
        .body("{\"okr\":\"plan/1\",\"id\":\"p\",\n \"objektives\":[],\"teams\":3}")
        .post("/plans")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("problems", hasSize(2))
        .body("problems[0].pointer", equalTo("/objektives"))
        .body("problems[0].line", equalTo(2));
  }
}
