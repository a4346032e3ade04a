package dev.okr.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.statement.reading.StatedTarget;
import dev.okr.core.statement.reading.StatementReading;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which published key results state a figure, one line a form. */
class FiguresOfPublishedFormsTest {
  private static StatementReading read(String text) {
    return StatementReader.standard().read(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // a place in somebody else's order is a level that is better low
        "Rank in the top 10 of the app store | AT_MOST | - | 10 | -",
        "Top 3 on the comparison site for running shoes | AT_MOST | - | 3 | -",
        "进入行业品牌榜前五名 | AT_MOST | - | 5 | -",
        "应用商店排名进入前 10 | AT_MOST | - | 10 | -",
        // halves behind a number or its unit
        "Refunds take two and a half days at most | AT_MOST | - | 2.5 | day",
        "Cut onboarding to an hour and a half | DECREASE | - | 1.5 | hour",
        "Delivery time trimmed by half a day | CHANGE_BY | - | -12 | hour",
        // how often a level holds is the promise
        "Customers rate us 5 stars in 70% of surveys | AT_LEAST | - | 70 | %",
        "Rated 4 stars or better in 80% of reviews | AT_LEAST | - | 80 | %",
        // stars that are given are counted
        "12k stars on the code host | COUNT | - | 12000 | count",
        // so many in so many
        "每10个工单中至少8个当天关闭 | AT_LEAST | - | 80 | %",
        "10个用户中有7个愿意推荐 | AT_LEAST | - | 70 | %",
        "Forecasts are right on 8 days out of 10 | AT_LEAST | - | 80 | %",
        // what is capped is no progress of own work
        "投诉升级率控制在千分之五以下 | AT_MOST | - | 0.5 | %",
        "We lose no more than 2% of events on the way | AT_MOST | - | 2 | %",
        "Review time for outside contributors is below 3 days (it was 9) | DECREASE | 9 | 3 | day",
        // what happens to a thing of ours
        "笔记爆文率由1%升到3% | INCREASE | 1 | 3 | %",
        // no worse than, or better: the way the metric itself points
        "Churn no worse than 1.2% a month | AT_MOST | - | 1.2 | %",
        "Retention no worse than 92% | AT_LEAST | - | 92 | %",
        // a payback time is a level where the limit stands right behind it
        "CAC payback in under 14 months | AT_MOST | - | 14 | -",
        // what a whole is made up of
        "Women make up 30% of technical hires (22% in 2025) | INCREASE | 22 | 30 | %",
        // what others write of us, and what a thing in the singular does
        "Featured in 3 national newspapers | COUNT | - | 3 | count",
        "The foundation receives 300 applications | COUNT | - | 300 | count",
        // a level at zero
        "Critical findings stay at zero | AT_MOST | - | 0 | count",
        "The backlog of overdue tickets is zero by month end | AT_MOST | - | 0 | count",
        "灰度期间零回滚 | AT_MOST | - | 0 | count",
        // a sign behind a colon is a change
        "Monthly donors: +1,500 | CHANGE_BY | - | 1500 | count",
        "行政费用较预算节约 8% | CHANGE_BY | - | -8 | %",
        // time that people outside give
        "Volunteers give 6 hours a month on average | AT_LEAST | - | 6 | hour",
        // against a plan, and not at it
        "Contractor spend comes in 10% under budget | CHANGE_BY | - | -10 | %",
        "Travel cost 15% below plan | CHANGE_BY | - | -15 | %",
        // what others give a thing of ours
        "The API docs get a helpfulness vote of 80% or more | AT_LEAST | - | 80 | %",
        // what is moved stands before the first small word, in whatever words
        "Increase add-to-cart on product pages by 8% | CHANGE_BY | - | 8 | %",
        // a severity denied, and nines
        "No Sev-1 caused by config changes | AT_MOST | - | 0 | count",
        "核心接口成功率 4 个 9 | AT_LEAST | - | 99.99 | %",
        // a scale in words, each case on average, a share in time, a quality by its ending
        "Effort score of 5.5 or better on a scale of 1 to 7 | AT_LEAST | - | 5.5 | points",
        "Changes are merged within 24 hours on average | AT_MOST | - | 24 | hour",
        "Reply to 90% of community posts within a day | AT_LEAST | - | 90 | %",
        "Email deliverability above 98.5% | AT_LEAST | - | 98.5 | %",
        "On-call load averages fewer than 2 pages per week | AT_MOST | - | 2 | count",
        // those who sign stand before what they do
        "3 家医院签约 | COUNT | - | 3 | count",
        // a ratio to one
        "投入产出比达到1:5 | AT_LEAST | - | 5 | -",
        // a share of what was
        "跳出率下降到原来的一半 | CHANGE_BY | - | -50 | %",
        // money by the noun right before it
        "库存占用资金不超过2000万 | AT_MOST | - | 20000000 | CNY",
        "呆滞物料金额压降 300 万 | CHANGE_BY | - | -3000000 | CNY",
        "库存金额由 1.2 亿压缩到 9000 万 | DECREASE | 120000000 | 90000000 | CNY",
        // a count of all parts, and a service of that name, are no targets
        "店铺 DSR 三项均不低于 4.8 | AT_LEAST | - | 4.8 | points",
        "美西 5 日达覆盖 90% 订单 | AT_LEAST | - | 90 | %",
        // people who come
        "私域社群新增 3 万人 | AT_LEAST | - | 30000 | count",
        "Customers reach their first report in 3 clicks instead of 8 | DECREASE | 8 | 3 | count",
        "Infrastructure spend held at $210k a month | AT_MOST | - | 210000 | USD",
        // a day that is named is no number, and a decade is a band
        "Trial users who return on day two: 36% | AT_LEAST | - | 36 | %",
        "Exhibitor satisfaction in the 80s | BETWEEN | 80 | 89 | points",
        // what others can do by it, and who they are
        "A portal that lets 80% of tenants pay online | AT_LEAST | - | 80 | %",
        "Help 250 newcomers into work | COUNT | - | 250 | count",
        "The ferry is chosen over the bridge by 30% of drivers | AT_LEAST | - | 30 | %",
        // a share of what it makes up, which ones, and how often
        "Stays of three nights or more make up 40% of bookings | AT_LEAST | - | 40 | %",
        "Hikers who get there in two hours or less: 3 in 4 | AT_LEAST | - | 75 | %",
        "Trains leave on the minute nine times out of ten | AT_LEAST | - | 90 | %",
        "Two of every three ferry passengers book online | AT_LEAST | - | 66.7 | %",
        // compared with what was, and as good as another
        "Tenants' heating bills are 20% smaller | CHANGE_BY | - | -20 | %",
        "Missed lessons are 25% lower than in the other group | CHANGE_BY | - | -25 | %",
        "The copy prints at least 80% as fast as the original | AT_LEAST | - | 80 | %",
        "Changing a wheel takes 25 minutes, not 55 | DECREASE | 55 | 25 | min",
        // none over a limit, wherever the clause begins
        "By May 2027, no tenant waits more than 3 days for a plumber | AT_MOST | - | 3 | day",
        "Rebuild the ramp so that no visitor queues for more than 10 minutes | AT_MOST | - | 10 | min",
        // a span of work, and a service that runs
        "从申请到放款平均 2.5 小时 | AT_MOST | - | 2.5 | hour",
        "The pump runs for 30 days without a stop | AT_LEAST | - | 30 | day",
        "The probe runs for 30 days with no reset | AT_LEAST | - | 30 | day",
        // which way is said, whatever the metric; and up for a share of the time
        "Number of returns handled at the counter is up by 10% | CHANGE_BY | - | 10 | %",
        "The booking service is up 99.95% | AT_LEAST | - | 99.95 | %",
        // behind a heading, and a level told as an adjective
        "Podcast: 2k → 5k monthly listeners | INCREASE | 2000 | 5000 | count",
        "Under 2 hour response for urgent tickets (5 hours today) | DECREASE | 5 | 2 | hour",
        // so many or more, less of one's own findings, what comes in, and what is made by some
        // means
        "Each chapter gains 10+ members | AT_LEAST | - | 10 | count",
        "Cut the # of open incidents by 40% | CHANGE_BY | - | -40 | %",
        "Receive 300 answers to the survey | COUNT | - | 300 | count",
        "A third of the reports are built with the kit (10% now) | INCREASE | 10 | 33.3 | %",
        "Raise the share of good articles by 5 percentage points | CHANGE_BY | - | 5 | pp",
        // which ones, and no work; what a clause promises to those outside; those behind our
        // accounts
        "Mirrored archives are never over 21 days old | AT_MOST | - | 21 | day",
        "上线工单系统，确保客户报修在4小时内响应 | AT_MOST | - | 4 | hour",
        "2 个账号完成搭建，单号粉丝破 3 万 | AT_LEAST | - | 30000 | count"
      })
  void stateTheirTarget(
      String text, StatedTarget.Kind kind, BigDecimal from, BigDecimal to, String unit) {
    ResultAssertions.assertResult(read(text), kind, from, to, unit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // which ones, and no place
        "Call the top 20 customers",
        "拜访前10名客户",
        // the noun only says to what the work is done
        "Launch the brand refresh on all channels",
        // counts that add up to the first are its parts, and own people hold what they hold
        "12 hires made: 5 in sales, 4 in engineering, 3 in operations",
        // a span that is looked at is no limit
        "Understand churn in the first 30 days",
        "Run at most 3 pilots",
        "与 3 家医院签约",
        "Managers hold 1:1s with 100% of their reports",
        // which accounts, and nothing to reach
        "Health scores in place for every account over $50k",
        "2 videos reach top 10 on the launch site",
        // our own list, and how far it is done
        "Finish the survey of bridges: 6 of 14",
        "100% have checklists for the night shift",
        // which ones by the greatest of them, and who is only talked to
        "Repaint the three oldest boats",
        "Talk to 12 tenants about the noise",
        // of which length, how far it has come, and what is there by now
        "2-3 year maintenance costs are written up",
        "Ship the importer with all its tests [3/8]",
        "At least two new payment methods are in use in all shops",
        // a second verb, a small word that is none, and who is to come
        "Identify and rework at least 10 forms that can be shortened",
        "Source 12 suppliers outside Europe",
        "Hiring: data team (2 analysts)",
        // our own plan, course and exam
        "Every squad finishes 80% of what it planned",
        "90% of line managers and up finish the safety course",
        "Safety modules completed by all staff within 6 weeks",
        "开展培训，员工考核合格率100%",
        // more of what lets others act, and a metric that is only named
        "More time for nurses to care for patients",
        "Share of projects that use the new template",
        // some of those before it
        "上架 120 款新品，其中一成为自有设计"
      })
  void stateNone(String text) {
    assertThat(read(text).target()).isEqualTo(StatedTarget.none());
  }
}
