package dev.okr.scoring;

import dev.okr.core.goal.Light;
import dev.okr.core.goal.State;
import dev.okr.core.testkit.TextParity;
import dev.okr.scoring.forecast.ForecastMethod;
import dev.okr.scoring.review.people.ContributionRole;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextParityTest {

  @Test
  void bothLanguagesSayTheSame() throws IOException {
    TextParity.check();
  }

  @Test
  void noTextIsThereForNobody() throws IOException {
    List<String> words =
        Stream.concat(keys("light", Light.values()), keys("state", State.values())).toList();
    TextParity.checkUse("dev.okr.scoring.policy", List.of());
    TextParity.checkUse("dev.okr.scoring.review.page", words);
    TextParity.checkUse(
        "dev.okr.scoring.forecast", keys("method", ForecastMethod.values()).toList());
    TextParity.checkUse(
        "dev.okr.scoring.review.people", keys("role", ContributionRole.values()).toList());
  }

  private static Stream<String> keys(String kind, Enum<?>[] constants) {
    return Arrays.stream(constants)
        .map(one -> kind + "." + one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
