package dev.okr.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.testkit.house.PublicApi;
import org.junit.jupiter.api.Test;

/** The API of scoring is of one form. */
class PublicApiTest {

  private final PublicApi api = new PublicApi(Scorer.class);

  @Test
  void itIsFound() {
    assertThat(api.types()).contains(Scorer.class).hasSizeGreaterThan(9);
  }

  @Test
  void whatABuilderBuiltGoesBackIntoOne() {
    assertThat(api.withoutToBuilder()).isEmpty();
  }

  @Test
  void absenceIsAnOptional() {
    assertThat(api.nullableAnswers()).isEmpty();
  }

  @Test
  void aLanguageIsALocaleToo() {
    assertThat(api.languagesByTagOnly()).isEmpty();
  }
}
