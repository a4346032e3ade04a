package dev.okr.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.testkit.house.PublicApi;
import org.junit.jupiter.api.Test;

/** The API of the wire format is of one form. */
class PublicApiTest {

  private final PublicApi api = new PublicApi(OkrJson.class);

  @Test
  void itIsFound() {
    assertThat(api.types()).contains(OkrJson.class).hasSizeGreaterThan(9);
  }

  /** The reader and writer is no value. */
  @Test
  void whatABuilderBuiltGoesBackIntoOne() {
    assertThat(api.withoutToBuilder()).containsExactly(OkrJson.class.getName());
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
