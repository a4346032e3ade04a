package dev.okr.graph;

import dev.okr.core.testkit.TextParity;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TextParityTest {

  @Test
  void bothLanguagesSayTheSame() throws IOException {
    TextParity.check();
  }
}
