package host;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class PlanControllerTest {

  private static final Path PLAN =
      Path.of(System.getProperty("okr.root"), "examples/data/starboat-2026Q1.plan.json");

  @Autowired MockMvc http;

  @Test
  void planInScorecardOut() throws Exception {
    http.perform(
            post("/scorecards?on=2026-02-27")
                .contentType(MediaType.APPLICATION_JSON)
                .content(Files.readAllBytes(PLAN)))
        .andExpect(status().isOk())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
        .andExpect(jsonPath("$.on").value("2026-02-27"))
        .andExpect(jsonPath("$.objectives[0].id").exists());
  }

  @Test
  void planInPlanOut() throws Exception {
    String plan = "{\"okr\":\"plan/1\",\"id\":\"p\",\"teams\":[{\"id\":\"sales\",\"kind\":\"team\"}]}";
    http.perform(post("/plans").contentType(MediaType.APPLICATION_JSON).content(plan))
        .andExpect(status().isOk())
        .andExpect(content().json(plan, org.springframework.test.json.JsonCompareMode.STRICT));
  }

  @Test
  void badPlanIsAProblemWithEveryPlace() throws Exception {
    http.perform(
            post("/plans")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Accept-Language", "zh")
                .content("{\"okr\":\"plan/1\",\"id\":\"p\",\n \"objektives\":[],\"teams\":3}"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.problems.length()").value(2))
        .andExpect(jsonPath("$.problems[0].code").value("JSON-007"))
        .andExpect(jsonPath("$.problems[0].pointer").value("/objektives"))
        .andExpect(jsonPath("$.problems[0].line").value(2))
        .andExpect(jsonPath("$.problems[1].pointer").value("/teams"));
  }
}
