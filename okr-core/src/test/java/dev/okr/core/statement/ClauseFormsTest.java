package dev.okr.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.statement.reading.StatedTarget;
import dev.okr.core.statement.reading.StatementLabel;
import dev.okr.core.statement.reading.StatementReading;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the form of a clause says of its figure where the nouns beside it say something else. */
class ClauseFormsTest {
  private static StatementReading read(String text) {
    return StatementReader.standard().read(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // nobody plans less of the own work
        "Audit findings cut from 12 to 4 | DECREASE | 12 | 4 | count",
        "Reduce time spent on unplanned work to 15% of capacity | DECREASE | - | 15 | %",
        "Fly-tipping reports down by 250 a month | CHANGE_BY | - | -250 | count",
        // a level that is kept
        "Hold weekly active users at 20,000 or more | AT_LEAST | - | 20000 | count",
        "Maintain registered beekeepers above 20,000 | AT_LEAST | - | 20000 | count",
        "Support: maintain a CSAT of 95%+ while ticket volume grows | AT_LEAST | - | 95 | %",
        // a thing of ours by itself, and people outside
        "Landing page converts at 6% | AT_LEAST | - | 6 | %",
        "External contributors author 20% of merged pull requests | AT_LEAST | - | 20 | %",
        "外部贡献者提交的 PR 占比 30% | AT_LEAST | - | 30 | %",
        "Survey: 90% of new hires say they had what they needed | AT_LEAST | - | 90 | %",
        "Our open-source SDK passes 5k stars | AT_LEAST | - | 5000 | count",
        "引入 30 个新锐品牌入驻 | AT_LEAST | - | 30 | count",
        "视频号涨粉 10 万 | AT_LEAST | - | 100000 | count",
        // what comes up unwanted is served in time
        "Vulnerabilities are patched within 72 hours of disclosure | AT_MOST | - | 72 | hour",
        // who knows where it stands, or grades it, has a gauge
        "Overall equipment effectiveness up from 67% to 75% | INCREASE | 67 | 75 | %",
        "Managers rate shortlist quality 4+ on a 5-point scale | AT_LEAST | - | 4 | points",
        "Guests rate breakfast 8.9 on average | AT_LEAST | - | 8.9 | points",
        // each in its time, whatever the rate is called
        "宽带装机 24 小时内完成率达到 93% | AT_LEAST | - | 93 | %",
        // of people outside, and of a whole that stands behind the limit
        "报名学员中 60% 走完全部课程 | AT_LEAST | - | 60 | %",
        "全年缺货损失不超过销售额的 0.8% | AT_MOST | - | 0.8 | %",
        // which ones, before how many; a scale in brackets; a ratio to one behind a blank
        "Customers using three or more modules: 400 -> 650 | INCREASE | 400 | 650 | count",
        "员工餐厅满意度高于 4.2 分（5 分制） | AT_LEAST | - | 4.2 | points",
        "活动 ROI 不低于 1:4 | AT_LEAST | - | 4 | -",
        "Planning takes two weeks instead of five | DECREASE | 35 | 14 | day",
        "No Sev1 caused by a change that skipped review | AT_MOST | - | 0 | count",
        // words in no list say what happens to a thing of ours
        "自有品牌销售占比翻一番 | CHANGE_BY | - | 100 | %",
        // told per thing
        "Podcast downloads average 15k an episode | AT_LEAST | - | 15000 | count",
        "Users come back at least 3 times a week | AT_LEAST | - | 3 | count",
        // a level wins over the doubling before it, and over the change in front of a pair
        "Double newsletter subscribers to 60k | AT_LEAST | - | 60000 | count",
        "安卓端 ANR 率降低 50%（0.6%→0.3%） | DECREASE | 0.6 | 0.3 | %",
        // so many of so many
        "One customer in five buys an accessory | AT_LEAST | - | 20 | %",
        "At least 4 in 5 students rate teaching as good | AT_LEAST | - | 80 | %",
        "8 成以上的告警可自动恢复 | AT_LEAST | - | 80 | %",
        "景区投诉率下降到十万分之三 | DECREASE | - | 0.003 | %",
        "最多跑一次的事项占 95% | AT_LEAST | - | 95 | %",
        // a time in two units, in a name, and under a prefix
        "平均停留时长 3 分 20 秒 | AT_LEAST | - | 200000 | ms",
        "Close tickets in at most 1 hour 30 minutes | AT_MOST | - | 90 | min",
        "包裹 48 小时签收比例提到 92%（Q2 为 85%） | INCREASE | 85 | 92 | %",
        "Sub-200 ms median API response | AT_MOST | - | 200 | ms",
        // what a thing is built for has a clause of its own
        "Build a portal so that teams create environments in under 15 minutes | AT_MOST | - | 15 |"
            + " min",
        "On-call engineers are paged no more than twice a month | AT_MOST | - | 2 | count",
        // the time of a bare number in brackets makes it the baseline
        "SDK adoption: 3,000 apps (2,100 at the end of Q2) | INCREASE | 2100 | 3000 | count",
        // which ones a share is of
        "应收账款超 90 天占比由 12% 降到 7% | DECREASE | 12 | 7 | %",
        "日志存储成本砍掉四成 | CHANGE_BY | - | -40 | %",
        // what is introduced by a metric that is better low is a share, and done to most of them
        "Review turnaround: 80% of changes get a review in 4 hours | AT_LEAST | - | 80 | %",
        "Incidents detected by monitoring before a customer sees them: 90% | AT_LEAST | - | 90 | %",
        "万元以下小额案件当日赔付率 95% | AT_LEAST | - | 95 | %",
        // against another time or place
        "eNPS 15 points higher than in spring | CHANGE_BY | - | 15 | points",
        "毕业生起薪中位数较上届高 800 元 | CHANGE_BY | - | 800 | CNY",
        "投诉量只有去年的一半 | CHANGE_BY | - | -50 | %",
        "节约差旅费用 30% | CHANGE_BY | - | -30 | %",
        "Onboarding completed by 55% of newcomers (today 38%) | INCREASE | 38 | 55 | %",
        // limits that stand behind, or around, what they limit
        "Visitors reach the price list in two clicks or fewer | AT_MOST | - | 2 | count",
        "Keep spend within the $250k budget | AT_MOST | - | 250000 | USD",
        "Cut the number of steps in checkout from seven to four | DECREASE | 7 | 4 | count",
        "Zero unresolved grievances older than 60 days | AT_MOST | - | 0 | count",
        "Client SDK size down from 410 KB to 250 KB | DECREASE | 410 | 250 | -",
        "NRR: 108 -> 115 | INCREASE | 108 | 115 | %",
        "7 天无理由退货率低于 6% | AT_MOST | - | 6 | %",
        "项目去化率 70%，回款 18 亿元 | AT_LEAST | - | 70 | %"
      })
  void statesAResult(
      String text, StatedTarget.Kind kind, BigDecimal from, BigDecimal to, String unit) {
    ResultAssertions.assertResult(read(text), kind, from, to, unit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // who is handed something
        "Ship SAML group sync (beta) to 5 design partners",
        "Ship v3 of the editor to 100% of users",
        // hiring in other words
        "Fill 18 open roles, of which 8 in engineering",
        // what is done to a thing of ours, when it comes up
        "Postmortems are published for every Sev1 within a week",
        // own work is no level that is kept, and no metric that moves
        "Keep test coverage above 80%",
        "Hold 12 workshops with store managers"
      })
  void statesATask(String text) {
    assertThat(read(text).label()).isEqualTo(StatementLabel.TASK);
    assertThat(read(text).target()).isEqualTo(StatedTarget.none());
  }
}
