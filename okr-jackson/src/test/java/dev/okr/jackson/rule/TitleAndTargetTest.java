package dev.okr.jackson.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OKR-208: units, directions and second figures; a false alarm is worse than a miss. */
class TitleAndTargetTest {

  private static final String FROM_TO = "{\"kind\":\"fromTo\",\"from\":%s,\"to\":%s}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the same figure in the words people use for it
          Payment success rate from 95% to 97%             | %      | 95      | 97
          Payment success up 2 percentage points           | %      | 95      | 97
          Payment success +2pp by June                     | %      | 95      | 97
          支付成功率提升2个百分点                                | %      | 95      | 97
          支付成功率提升2pct                                  | %      | 95      | 97
          退货率由21％降至17％                                 | %      | 21      | 17
          退货率下降4个百分点                                   | %      | 21      | 17
          Lift store rating by a third                     | ratio  | 3       | 4
          Cut returns by 19%                               | %      | 21      | 17
          Grow orders 19%                                  | count  | 42      | 50
          Double weekly orders                             | count  | 1200    | 2400
          订单量翻倍                                          | count  | 1200    | 2400
          订单量减半                                          | count  | 2400    | 1200
          月活由30万增至50万                                   | count  | 300000  | 500000
          月活做到50万                                        | custom:万 | 30    | 50
          GMV of $1.2bn                                    | USD    | 900000000 | 1200000000
          销售额达到1.2亿元                                    | custom:亿元 | 1   | 1.2
          First reply within 2 days                        | hour   | 96      | 48
          Lead time down to 2 weeks                        | custom:week | 4  | 2
          p95 latency below 0.4 s                          | ms     | 900     | 400
          Share of repeat buyers at 40%                    | ratio  | 0.3     | 0.4
          # a change is no level
          Payment success up 3 percentage points           | %      | 95      | 97
          退货率下降5个百分点                                   | %      | 21      | 17
          Grow orders 25%                                  | count  | 42      | 50
          Triple weekly orders                             | count  | 1200    | 2400
          # figures that are something else
          Launch in 5 countries and lift conversion to 4%  | %      | 3       | 4
          Raise margin to 40% while returns stay below 9%  | %      | 38      | 40
          毛利率提升到40%，其中自营占比30%                         | %      | 38      | 40
          Keep 95% of refunds under 24 hours               | %      | 90      | 95
          Average refund in 24 hours                       | %      | 90      | 95
          Save $200k on freight                            | %      | 8       | 6
          P0 incidents below 3 in Q3 2026                  | count  | 9       | 3
          Basket value +$12                                | custom:EUR | 80  | 92
          """)
  void agrees(String title, String unit, String from, String to) {
    assertThat(findings(title, unit, String.format(FROM_TO, from, to))).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Payment success rate from 95% to 98%             | %      | 95      | 97
          支付成功率提升至98%                                  | %      | 95      | 97
          退货率由21%降至15%                                  | %      | 21      | 17
          月活由30万增至60万                                   | count  | 300000  | 500000
          GMV of $1.3bn                                    | USD    | 900000000 | 1200000000
          First reply within 3 days                        | hour   | 96      | 48
          p95 latency below 0.6 s                          | ms     | 900     | 400
          """)
  void differs(String title, String unit, String from, String to) {
    assertThat(findings(title, unit, String.format(FROM_TO, from, to))).isOne();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a change is no level
          Margin up 2 points                  | {"kind":"atLeast","value":40}            | 0
          毛利率提升2个百分点                    | {"kind":"atLeast","value":40}            | 0
          Margin up 2 points                  | {"kind":"atLeast","value":40,"floor":38} | 0
          Margin up 3 points                  | {"kind":"atLeast","value":40,"floor":38} | 0
          Margin between 38% and 40%          | {"kind":"between","low":38,"high":40}    | 0
          Margin between 38% and 41%          | {"kind":"between","low":38,"high":40}    | 1
          毛利率同比增长5%                       | {"kind":"changeBy","by":5,"unit":"%","reference":38} | 0
          毛利率同比增长6%                       | {"kind":"changeBy","by":5,"unit":"%","reference":38} | 0
          Margin of at least 41%              | {"kind":"atLeast","value":40}            | 1
          # a share that is only done or not
          At least 50% of visitors come back  | {"kind":"done"}                          | 1
          The new checkout page is live       | {"kind":"done"}                          | 0
          Launch the page in 3 countries      | {"kind":"done"}                          | 0
          """)
  void comparesEachKindOfTarget(String title, String target, int findings) {
    assertThat(findings(title, "%", target)).isEqualTo(findings);
  }

  private static int findings(String title, String unit, String target) {
    return Draft.clean()
        .put("/metrics/0/unit", '"' + unit + '"')
        .put("/objectives/0/keyResults/0/title", '"' + title + '"')
        .put("/objectives/0/keyResults/0/measures/0/target", target)
        .check()
        .of("OKR-208")
        .stream()
        .filter(finding -> finding.on().toString().contains("O.K1"))
        .toList()
        .size();
  }
}
