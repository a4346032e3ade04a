package dev.okr.core.rule.people;

import java.util.regex.Pattern;

/**
 * Turns of phrase about rewards that no list of words can hold: who gets a sum, what is only the
 * name of a thing, what is a grade. Each is one pattern without nested repetition, so its time
 * grows with the text and no faster.
 */
final class RewardPhrases {

  /**
   * A bonus that is spoken of itself, not as the name of another thing: "a bonus of", "the bonus.",
   * but not "bonus video" or "bonus-calculation".
   */
  static final Pattern REWARD_ITSELF =
      Pattern.compile(
          "\\bbonus(?:es)?(?:\\s*(?:$|-\\s|[,:;)=%(])|\\s+(?:per|for|of|at|on|in|by|is|are|will|cut|and|or|to)\\b)",
          Pattern.CASE_INSENSITIVE);

  /** Customers as those who get it. */
  static final Pattern CUSTOMERS_GET =
      Pattern.compile(
          "\\b(?:users?|customers?|players?|members?|buyers?|shoppers?|guests?|subscribers?|depositors?|savers?"
              + "|drivers?|riders?|sellers?|friends?|candidates?|graduates?|suppliers?|merchants?|visitors?)\\b"
              + "(?:\\s+[\\w'-]+){0,6}?\\s+(?:gets?|receives?|earns?|unlocks?|claims?|redeems?|uses?|takes?|accept(?:ed|s)?|cash)\\b"
              + "|(?:用户|客户|会员|玩家|顾客|买家|商家|骑手|供应商|新人|主播)[^,，。;；]{0,8}?(?:领取|获得|可得|可领|使用|奖励金|核销)",
          Pattern.CASE_INSENSITIVE);

  /**
   * A reward as the name of a thing that is measured or made: 奖金税务计算器, "bonus mechanics page".
   * Small words between them (与, 按, "for") end the name, so 奖金与KR达成率 is none.
   */
  static final Pattern OF_A_THING =
      Pattern.compile(
          "(?:奖金|奖励金?|工资|薪酬|薪资|加薪|调薪|提成|年终奖|\\bbonus(?:es)?|\\bsalar(?:y|ies)|\\bcommissions?|\\bpayroll|\\brewards?|\\bpayouts?)\\s*"
              + "[^,，。;；:：、与和及跟按由据看以依挂随系为的时=×*\\d%]{0,8}?"
              + "(?:(?<!完成|达成|达标)率|成本|费用|人数|用户|次数|点击|周期|时长|时效|差错|准确|计算器|系统|平台|产品|话题|文章|功能|满意度|竞争力|公平性|API|APP|小程序|参与率|任务)|\\b(?:bonus(?:es)?|salary|commission|payroll|reward|rewards|payout|compensation|equity|incentive|pay|wage|stock|options?|promotions?)["
              + " -](?:(?!(?:for|if|when|of|to|on|at|by|and|or|is|are|the|per|only|once|until|unless|upon)\\b)[\\w'-]+["
              + " -]){0,2}"
              + "(?:rate|rates|costs?|modules?|engines?|apis?|portals?|accounts?|tools?|calculators?|quer(?:y|ies)|systems?|software|products?"
              + "|campaigns?|features?|pages?|premiums?|clients?|customers?|data|records?|tickets?|users?|errors?|claims?|audits?|gaps?|benchmarks?"
              + "|platforms?|apps?|services?|liability|redemptions?|conversion|traders?|pledges?|crowdfunding|levels)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final String SUM =
      "(?:(?:up\\s+to|an?|the|about)\\s+)?(?:[$€£¥]\\s?\\d|\\d[\\d,.]*\\s?[km]?\\s?(?:CNY|RMB|USD|EUR|GBP|euros?|dollars?|pounds?|yuan)\\b"
          + "|(?:hundred|thousand)\\s+(?:euros|dollars|pounds))";

  private static final String OWN_PEOPLE =
      "(?:team|squad|staff|crew|engineer|manager|rep|owner|lead|employee|person|everyone|everybody|worker|agent)s?";

  /** A sum that goes to one's own people, whatever it is called. */
  static final Pattern PEOPLE_ARE_GIVEN =
      Pattern.compile(
          "\\b(?:"
              + OWN_PEOPLE
              + "|we)\\b[^,;]{0,24}?\\s(?:pockets?|banks?|gets?|receives?|earns?|splits?|shares?|takes?\\s+home|wins?|makes?)\\s+"
              + SUM
              + "|\\b(?:brings?|gives?|pays?|earns?|hands?|nets?|awards?|gets?|rewards?)\\s+(?:the|each|every|its|our|all)?\\s*"
              + OWN_PEOPLE
              + "\\s+(?:with\\s+)?"
              + SUM
              + "|奖励给?(?:达标|达成|获胜|优胜)?的?(?:团队|小组|个人|员工|项目组|每人)|(?:团队|小组|员工|项目组|每人|全员)(?:现金)?奖励"
              + "|(?:团队|小组|员工|项目组|部门|每人|全员)(?:分|发|得|拿|奖|瓜分)\\s*\\d|各奖\\s*\\d",
          Pattern.CASE_INSENSITIVE);

  /** What makes a sum one for something: "each new logo", "if we get there". */
  static final Pattern FOR_SOMETHING =
      Pattern.compile(
          "\\b(?:each|every|per|if|when|once|while)\\b|每|若|如果|只要", Pattern.CASE_INSENSITIVE);

  /** A score between 0 and 1, as goals are graded. */
  static final Pattern GRADE =
      Pattern.compile("(?<![\\d.$€£¥])(?:0\\.\\d{1,2}(?![\\d%‰.]|\\s*%)|1\\.0(?![\\d%]))");

  /** "KR1:" before a title, which is no word about the goal. */
  static final Pattern LABEL =
      Pattern.compile("^\\s*(?:KR|O|OKR)\\s*\\d*\\s*[:：.、-]", Pattern.CASE_INSENSITIVE);

  private RewardPhrases() {}
}
