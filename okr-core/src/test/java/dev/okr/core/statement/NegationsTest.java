package dev.okr.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.statement.reading.StatedTarget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A comparison that is denied is the other one. */
class NegationsTest {
  private static StatedTarget.Kind kindOf(String text) {
    return StatementReader.standard().read(text).target().kind();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nobody waits more than 30 minutes",
        "No shipment takes more than 5 days",
        "None of our branches has a queue above 10 minutes",
        "Refund time doesn't exceed 3 days",
        "Keep churn from rising above 3%",
        "A query never takes longer than a minute",
        "没有工单超过48小时",
        "客诉率不允许高于1%"
      })
  void deniedFloorsAreCeilings(String text) {
    assertThat(kindOf(text)).isEqualTo(StatedTarget.Kind.AT_MOST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Order accuracy never drops below 98%",
        "Stock cover does not fall under 20 days",
        "Never let CSAT fall below 4.5",
        "Avoid dropping below 95% availability",
        "库存准确率不能低于98%"
      })
  void deniedCeilingsAreFloors(String text) {
    assertThat(kindOf(text)).isEqualTo(StatedTarget.Kind.AT_LEAST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Share of customers not satisfied below 5%",
        "No more than 2% of orders arrive late",
        "Orders not shipped in time under 2%"
      })
  void whatIsNotOfTheComparisonDeniesNothing(String text) {
    assertThat(kindOf(text)).isEqualTo(StatedTarget.Kind.AT_MOST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"没有投诉的门店超过50家", "Hours run without fault above 500"})
  void aDeniedThingIsNoDeniedComparison(String text) {
    assertThat(kindOf(text)).isNotEqualTo(StatedTarget.Kind.AT_MOST);
  }
}
