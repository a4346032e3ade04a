package dev.okr.cli;

import dev.okr.core.goal.Light;
import dev.okr.core.goal.State;
import dev.okr.core.rule.Severity;
import dev.okr.core.testkit.TextParity;
import dev.okr.core.value.WireName;
import java.io.IOException;
import java.util.List;
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
        Stream.of(
                keys("light", Stream.of(Light.values())),
                keys("severity", Stream.of(Severity.values())),
                keys("state", Stream.of(State.values()).filter(State::isOut)))
            .flatMap(kind -> kind)
            .toList();
    TextParity.checkUse("dev.okr.cli", words);
  }

  private static Stream<String> keys(String kind, Stream<? extends Enum<?>> constants) {
    return constants.map(one -> kind + "." + WireName.of(one));
  }
}
