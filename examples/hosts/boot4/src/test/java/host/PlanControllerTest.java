package host;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class PlanControllerTest {

  private static final Path DATA = Path.of(System.getProperty("okr.root"), "examples/data");
  private static final String BAD_PLAN =
      "{\"okr\":\"plan/1\",\"id\":\"计划\",\n \"title\":\"计划\",\"objektives\":[],\"teams\":3}";

  @Autowired MockMvc http;

  @Test
  void aQuarterIsStoredScoredAndChecked() throws Exception {
    String plan = Files.readString(DATA.resolve("starboat-2026Q1.plan.json"));
    byte[] journal = Files.readAllBytes(DATA.resolve("starboat-2026Q1.journal.ndjson"));
    for (String by : new String[] {"strategy", "p.lin"}) { // a second version
      http.perform(
              post("/plans?on=2026-01-01&by=" + by)
                  .contentType(MediaType.APPLICATION_JSON)
                  .content(plan))
          .andExpect(status().isCreated());
    }
    http.perform(get("/plans/starboat-2026Q1"))
        .andExpect(status().isOk())
        .andExpect(content().json(plan, JsonCompareMode.STRICT));

    http.perform(post("/plans/starboat-2026Q1/journal").content(journal))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.added").value(greaterThan(50)));
    http.perform(post("/plans/starboat-2026Q1/journal").content(journal))
        .andExpect(jsonPath("$.added").value(0));
    http.perform(get("/plans/starboat-2026Q1/journal"))
        .andExpect(jsonPath("$[0].entry").exists())
        .andExpect(jsonPath("$.length()").value(greaterThan(50)));

    http.perform(get("/plans/starboat-2026Q1/scorecard?on=2026-02-27"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.on").value("2026-02-27"))
        .andExpect(
            jsonPath("$.objectives[*].keyResults[?(@.id=='O1.KR3')].score")
                .value(contains("0.650000000")));
    http.perform(get("/plans/starboat-2026Q1/report?on=2026-02-27"))
        .andExpect(status().isOk())
        .andExpect(
            jsonPath("$.findings[*].message")
                .value(hasItem("'SUP1.KR2' has had no check-in for 21 days.")));
  }

  @Test
  void aBadPlanIsAProblemWithEveryPlace() throws Exception {
    http.perform(
            post("/plans?on=2026-01-01&by=strategy")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Accept-Language", "zh")
                .content(BAD_PLAN))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.problems.length()").value(2))
        .andExpect(jsonPath("$.problems[0].code").value("JSON-007"))
        .andExpect(jsonPath("$.problems[0].pointer").value("/objektives"))
        .andExpect(jsonPath("$.problems[0].line").value(2))
        .andExpect(jsonPath("$.problems[0].column").value(15))
        .andExpect(jsonPath("$.problems[1].message").value("此处应为数组，而不是数字。"));
    http.perform(get("/plans/nowhere")).andExpect(status().isNotFound());
  }

  @Test
  void soIsAPlanThatSpringReads() throws Exception {
    http.perform(
            post("/reports?on=2026-02-27")
                .contentType(MediaType.APPLICATION_JSON)
                .content(BAD_PLAN))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.problems[*].pointer").value(contains("/objektives", "/teams")));
    http.perform(
            post("/reports?on=2026-02-27").contentType(MediaType.APPLICATION_JSON).content("{"))
        .andExpect(status().is4xxClientError())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    http.perform(
            post("/reports?on=2026-02-27")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"okr\":\"plan/1\",\"id\":\"p\"}"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.findings").isArray());
  }
}
