package dev.okr.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RuleFiguresTest {

  @Test
  void equalFiguresAreEqual() {
    RuleFigures one =
        RuleFigures.builder()
            .lowConfidence("0.4")
            .adjustment("0.2")
            .highestScore("1")
            .sandbagging("0.9")
            .build();
    RuleFigures other =
        RuleFigures.builder()
            .lowConfidence("0.40")
            .adjustment("0.200")
            .highestScore("1.0")
            .sandbagging("9E-1")
            .build();
    assertThat(one).isEqualTo(other).isEqualTo(RuleFigures.standard()).hasSameHashCodeAs(other);
  }

  @Test
  void figuresHaveTheirRange() {
    for (Consumer<RuleFigures.Builder> wrong :
        List.<Consumer<RuleFigures.Builder>>of(
            made -> made.companyObjectives(-1),
            made -> made.teamObjectives(-1),
            made -> made.fewestKeyResults(-1),
            made -> made.mostKeyResults(-1),
            made -> made.accountableFor(-1),
            made -> made.checkInDays(-1),
            made -> made.decisionDays(-1),
            made -> made.lowConfidence("-0.1"),
            made -> made.lowConfidence("1.1"),
            made -> made.adjustment("-0.1"),
            made -> made.highestScore("-1"),
            made -> made.sandbagging("1.1"),
            made -> made.sandbagging("-0.1"))) {
      RuleFigures.Builder made = RuleFigures.builder();
      wrong.accept(made);
      assertThatIllegalArgumentException()
          .isThrownBy(made::build)
          .withMessageMatching(".*\\(.+\\)");
    }
  }
}
