package dev.okr.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.statement.reading.StatedTarget;
import dev.okr.core.statement.reading.StatementLabel;
import dev.okr.core.statement.reading.StatementReading;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What kind of clause a statement is, who acts in it, and which figure is its target. */
class ClausesTest {
  private static StatementReading read(String text) {
    return StatementReader.standard().read(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // imperatives of verbs in no list
        "Pinpoint the causes of late cancellations",
        "Specify preference baselines",
        "Begin those visits with every Gold partner",
        "Come up with a naming scheme",
        // passives and perfects: what is stated as done
        "Travel budgets are set for every region",
        "We have handed over a paper with the lessons of the pilot",
        "Rota for the depot drawn up, printed and sent to all sites",
        // deliverables without a verb
        "List of all current partnerships",
        "12 grants for prototypes on clean water",
        "Single sign-on for all internal tools",
        // own doing, whoever counts it
        "Each member of the ops team submits 2 notes",
        "75% of team members make a handbook edit weekly",
        "100% of sales staff certified on the new pitch",
        "Extend the crew (+1 search, +2 billing, +1 data)",
        "Hire an editor, 3 writers and 2 designers",
        "Get 10 volunteers trained",
        "Account plans cover 80% of customers",
        "We've interviewed 25 patients",
        "Every maintainer reviews 5 changes a week",
        // Chinese
        "在本地区三个新城市推出服务",
        "每月至少进行两次跨部门的经验交流",
        "团队 100% 填写工时",
        "每周健身 3 次",
        "6 月底前签订新的仓储合作方",
        "与 8 家经销商建立伙伴关系",
        "客户主动关怀覆盖率 100%"
      })
  void isTheTeamsOwnWork(String text) {
    StatementReading reading = read(text);

    assertThat(reading.label()).isEqualTo(StatementLabel.TASK);
    assertThat(reading.target()).isEqualTo(StatedTarget.none());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cycle time trending downwards",
        "Customers love us",
        "Sharper pricing",
        "Improve clarity of internal updates",
        "Maximise weekly readers of the blog",
        "把坏账控制住",
        "订单履约又快又好",
        "强化风险管控"
      })
  void saysNeitherWhatNorHowMuch(String text) {
    assertThat(read(text).label()).isEqualTo(StatementLabel.VAGUE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // who acts, counted
        "500 people take the pledge | AT_LEAST | 500 | count",
        "30 local groups run an event in their own town | AT_LEAST | 30 | count",
        "The chapter is actively involving 50 new volunteers | AT_LEAST | 50 | count",
        "At least 25 fellows, and 80 friends of the network are engaged in the campaign | AT_LEAST"
            + " | 25 | count",
        "Get 60% of shops on a starter offer to upgrade to a paid plan | AT_LEAST | 60 | %",
        "Shift leads say that 60% of new colleagues had a useful induction | AT_LEAST | 60 | %",
        "70% of volunteers feel supported by staff | AT_LEAST | 70 | %",
        "Visited by 50% of members at least once a month | AT_LEAST | 50 | %",
        "Petition signed by 50,000 citizens | AT_LEAST | 50000 | count",
        "Impact report downloaded 2,000 times | AT_LEAST | 2000 | count",
        "Atlas includes chapters from 25 partners | AT_LEAST | 25 | count",
        "150 名青年完成辅导课程 | AT_LEAST | 150 | count",
        // each case and how long it takes
        "Orders shipped within 2 days | AT_MOST | 2 | day",
        "Questions answered in 24 hours | AT_MOST | 24 | hour",
        "Deploys to production go out in less than 10 minutes | AT_MOST | 10 | min",
        "A new developer makes a first commit within 2 days | AT_MOST | 2 | day",
        "Lookups answer in under 3s on servers with 60k documents | AT_MOST | 3000 | ms",
        "Search on a 50k-document instance answers in under 2s | AT_MOST | 2000 | ms",
        "Full deployments need 2 hours | AT_MOST | 2 | hour",
        "We keep a general mean 5 day turnaround | AT_MOST | 5 | day",
        "For top 20 merchants p90 of render time <5s | AT_MOST | 5000 | ms",
        "20分钟完成全部部署操作 | AT_MOST | 20 | min",
        "构建失败 1 小时内修复 | AT_MOST | 1 | hour",
        "60 人参加贡献者大会 | AT_LEAST | 60 | count",
        "8 万条导入 p90 <15 分钟 | AT_MOST | 15 | min",
        // negated subjects
        "No user waits more than 3 minutes | AT_MOST | 3 | min",
        "No tenant is without heating for more than 6 hours | AT_MOST | 6 | hour",
        "No partners are kept from moving to the new version | AT_MOST | 0 | count",
        // what a figure is, and what it is not
        "$3 million raised for the river fund | AT_LEAST | 3000000 | USD",
        "Win 10 enterprise accounts (over 1000 employees) | AT_LEAST | 10 | count",
        "拿下 4 家龙头客户（门店规模 200 间以上） | AT_LEAST | 4 | count",
        "Release 3 videos to drive a 15% rise in sign-ups | CHANGE_BY | 15 | %",
        "All branches onboarded with a 60% reduction in hours lost | CHANGE_BY | -60 | %",
        "Conversion: +2pp | CHANGE_BY | 2 | pp",
        "单位水耗比去年低 12% | CHANGE_BY | -12 | %",
        "在订单 +30% 情况下 CSAT ≥8.8/10 | AT_LEAST | 8.8 | points",
        "机器人解决率 60%（覆盖 80% 场景） | AT_LEAST | 60 | %",
        "48 小时内解决 90% 支持工单 | AT_LEAST | 90 | %",
        "以 99% 的数据准确率完成切换 | AT_LEAST | 99 | %",
        "系统运行时间保持在 99.95% | AT_LEAST | 99.95 | %",
        "將會員退訂率控制在3%以內 | AT_MOST | 3 | %",
        "接口 QPS 达到 5000 | AT_LEAST | 5000 | "
      })
  void statesWhatHappensOutside(String text, StatedTarget.Kind kind, String to, String unit) {
    StatementReading reading = read(text);

    assertThat(reading.label()).isEqualTo(StatementLabel.RESULT);
    assertThat(reading.target())
        .satisfies(
            target ->
                assertThat(
                        Corpus.same(target, new StatedTarget(kind, null, new BigDecimal(to), unit)))
                    .as("%s", target)
                    .isTrue());
  }

  @ParameterizedTest
  @CsvSource({
    "Increase release frequency from weekly to 4x per week, 1, 4",
    "Raise deployment frequency from daily to 3x per day, 1, 3",
    "Increase release frequency from monthly to 2x per week, , 2"
  })
  void howOftenIsNoMultiple(String text, BigDecimal from, BigDecimal to) {
    StatedTarget target = read(text).target();

    assertThat(target.from()).isEqualTo(from);
    assertThat(target.to()).isEqualTo(to);
    assertThat(target.unit()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "Publish 9 case studies, COUNT, 9, count",
    "Migrate 100% of warehouses to the new label printer, AT_LEAST, 100, %",
    "Increase documented runbooks from 15 to 60, INCREASE, 60, count"
  })
  void aTaskHasAnOutputAndNoTarget(
      String text, StatedTarget.Kind kind, BigDecimal to, String unit) {
    StatementReading reading = read(text);

    assertThat(reading.label()).isEqualTo(StatementLabel.TASK);
    assertThat(reading.measurable()).isTrue();
    assertThat(reading.target()).isEqualTo(StatedTarget.none());
    assertThat(reading.output().kind()).isEqualTo(kind);
    assertThat(reading.output().to()).isEqualTo(to);
    assertThat(reading.output().unit()).isEqualTo(unit);
  }
}
