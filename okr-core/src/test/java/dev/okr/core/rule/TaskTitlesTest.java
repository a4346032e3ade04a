package dev.okr.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.plan.Plan;
import dev.okr.core.value.LocalizedText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words that make a title a task (OKR-202). */
class TaskTitlesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Launch the new checkout page                    | Launch
          A learning group on digital skills | A learning group on digital skills
          上线新版结账页                                    | 上线
          """)
  void whatMakesItATaskIsQuotedAndNoArticle(String title, String quoted) {
    KeyResult keyResult =
        KeyResult.builder().id(KeyResultId.of("K")).title(LocalizedText.of(title)).build();
    Plan plan =
        Plan.builder("p")
            .objectives(
                List.of(
                    Objective.builder()
                        .id(ObjectiveId.of("O"))
                        .keyResults(List.of(keyResult))
                        .build()))
            .build();
    assertThat(RuleBook.standard().check(plan).of("OKR-202"))
        .singleElement()
        .extracting(finding -> finding.message().arguments().get("span"))
        .isEqualTo(quoted);
  }
}
