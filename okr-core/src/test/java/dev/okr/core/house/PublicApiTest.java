package dev.okr.core.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.plan.Plan;
import dev.okr.core.testkit.house.PublicApi;
import org.junit.jupiter.api.Test;

/** The API of the model is of one form. */
class PublicApiTest {

  private final PublicApi api = new PublicApi(Plan.class);

  @Test
  void itIsFound() {
    assertThat(api.types()).contains(Plan.class).hasSizeGreaterThan(9);
  }

  @Test
  void whatABuilderBuiltGoesBackIntoOne() {
    assertThat(api.withoutToBuilder()).isEmpty();
  }

  /**
   * A part of a record that a host makes may be {@code null}; what the library finds says it by an
   * {@code Optional}.
   */
  @Test
  void absenceIsAnOptional() {
    assertThat(api.nullableAnswers())
        .allMatch(
            answer ->
                answer.matches(
                    "dev\\.okr\\.core\\.((goal|journal|metric|plan|source)\\.(Agreement|Guardrail|Link"
                        + "|Milestone|Target\\$\\w+|Ask|DataSource|Subject|Waiver|Sample)"
                        + "|statement\\.reading\\.Stated\\w+|rule\\.Finding|week\\.\\w+)\\.\\w+"));
  }

  @Test
  void aLanguageIsALocaleToo() {
    assertThat(api.languagesByTagOnly()).isEmpty();
  }
}
