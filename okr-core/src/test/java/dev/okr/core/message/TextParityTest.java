package dev.okr.core.message;

import dev.okr.core.testkit.TextParity;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextParityTest {

  @Test
  void bothLanguagesSayTheSame() throws IOException {
    TextParity.check();
  }

  @Test
  void noTextIsThereForNobody() throws IOException {
    TextParity.checkUse("dev.okr.core.error", List.of());
    TextParity.checkUse("dev.okr.core.journal", List.of());
    TextParity.checkUse("dev.okr.core.time", List.of());
    TextParity.checkUse("dev.okr.core.value", List.of());
    TextParity.checkUse("dev.okr.core.week", List.of());
    TextParity.checkUse("dev.okr.core.wire", List.of("none"));
  }
}
