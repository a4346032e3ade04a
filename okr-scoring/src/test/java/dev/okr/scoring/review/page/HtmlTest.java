package dev.okr.scoring.review.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Target;
import dev.okr.core.plan.Plan;
import dev.okr.core.time.CycleId;
import dev.okr.scoring.Scenario;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.review.Reviews;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages of plans that aren't usual; those of the examples are with the command line. */
class HtmlTest {

  private static String weekly(Scenario scenario) {
    Scorecard card = scenario.card(Policies.standard(), Scenario.day(50));
    return Html.of(card, "en").weekly(Reviews.of(card).weekly());
  }

  private static Objective objective(String id, String... serves) {
    return Objective.builder()
        .id(ObjectiveId.of(id))
        .cycle(CycleId.of("Q"))
        .contributesTo(List.of(serves).stream().map(ObjectiveId::of).map(Alignment::to).toList())
        .build();
  }

  private static long count(String page, String part) {
    return page.split(part, -1).length - 1L;
  }

  @Test
  void anEmptyPlanHasAPageWithoutPictures() {
    String page = weekly(Scenario.empty());
    assertThat(page).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    assertThat(page).doesNotContain("<figure>", "class=\"tree\"", "class=\"map\"");
  }

  @Test
  void aKeyResultWithoutDataHasItsPicture() {
    String page = weekly(Scenario.of(Target.fromTo("0", "100")));
    assertThat(count(page, "<figure>")).isEqualTo(1);
    assertThat(page).contains("class=\"aim\"").doesNotContain("<circle class=\"value\"");
  }

  @Test
  void moreThanAHundredChartsAreCutAndSaySo() {
    List<KeyResult> many = new ArrayList<>();
    for (int i = 0; i < 103; i++) {
      many.add(Scenario.keyResult("K" + i, Scenario.measure("m", "up", Target.done())));
    }
    String page = weekly(Scenario.empty().objective("O", many.toArray(KeyResult[]::new)));
    assertThat(count(page, "<figure>")).isEqualTo(100);
    assertThat(page).contains("3 more aren't drawn.");
  }

  @Test
  void whatServesInACircleIsToldOnce() {
    String page =
        weekly(
            Scenario.empty()
                .objective(objective("A", "B"))
                .objective(objective("B", "A"))
                .objective(objective("C", "A", "B")));
    String tree = page.substring(page.indexOf("class=\"tree\""));
    assertThat(count(tree, "<ul>")).isEqualTo(count(tree, "</ul>") - 1);
    assertThat(count(tree, "<li>")).isEqualTo(count(tree, "</li>")).isBetween(4L, 8L);
  }

  @Test
  void aDeepPlanIsCutAndSaysSo() {
    Scenario scenario = Scenario.empty().objective(objective("O0"));
    for (int i = 1; i < 3000; i++) {
      scenario.objective(objective("O" + i, "O" + (i - 1)));
    }
    String page = weekly(scenario);
    assertThat(count(page, "<li><strong>")).isEqualTo(500);
    assertThat(page).contains("2500 more goals aren't listed.");
  }

  @Test
  void aPageNamesThePlanWhereItHasNoTitle() {
    Plan plan = Scenario.empty().plan();
    assertThat(weekly(Scenario.empty())).contains("<title>Review: ").contains(plan.id().value());
  }
}
