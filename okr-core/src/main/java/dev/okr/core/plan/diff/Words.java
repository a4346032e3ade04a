package dev.okr.core.plan.diff;

import dev.okr.core.plan.Subject;
import dev.okr.core.value.LocalizedText;
import java.util.HashMap;
import java.util.Map;

/** The names of elements and members in a sentence. */
final class Words {

  static final LocalizedText NOTHING = LocalizedText.enZh("nothing", "无");

  private static final LocalizedText MEASURE = LocalizedText.enZh("Measure", "度量");
  private static final Map<String, LocalizedText> MEMBERS = new HashMap<>();

  static {
    String[] names = {
      "title", "the title", "标题",
      "description", "the description", "说明",
      "owner", "the owner", "负责人",
      "weight", "the weight", "权重",
      "target", "the target", "目标值",
      "targets", "the planned targets", "计划目标值",
      "from", "the first day", "开始日",
      "to", "the last day", "结束日",
      "cycle", "the cycle", "周期",
      "span", "the days", "起止日期",
      "state", "the state", "状态",
      "expected", "what is expected", "预期",
      "metric", "the metric", "指标",
      "definition", "the definition", "口径",
      "unit", "the unit", "单位",
      "polarity", "which way is better", "方向",
      "accumulation", "how values accumulate", "累计方式",
      "timing", "leading or lagging", "领先或滞后",
      "refresh", "the refresh", "更新频率",
      "source", "the data source", "数据源",
      "revisions", "the revisions", "口径变更",
      "observe", "what is observed", "取值方式",
      "planned", "the planned number of values", "计划次数",
      "valueOf", "where the value comes from", "数值来源",
      "aggregate", "how contributors are added up", "汇总方式",
      "contributesTo", "what it contributes to", "对齐关系",
      "themes", "the themes", "战略主题",
      "dependent", "who depends", "依赖方",
      "provider", "on whom", "供给方",
      "agreed", "the agreement", "约定",
      "alert", "the alert", "告警",
      "lagDays", "the lag in days", "滞后天数",
      "strength", "the strength", "强度",
      "kind", "the kind", "类型",
      "participants", "who takes part", "参与方",
      "raci", "the roles", "RACI 角色",
      "audience", "who may see it", "可见范围",
      "ambition", "the ambition", "挑战程度",
      "combine", "how parts become one score", "合成方式",
      "rollUp", "what is rolled up", "汇总对象",
      "guardrails", "the guardrails", "护栏指标",
      "parent", "what it is part of", "上级",
      "teams", "the teams", "所属团队",
      "leftOn", "the day of leaving", "离开日期",
      "status", "the status", "进展",
      "links", "the links", "链接",
      "extensions", "the extensions", "扩展内容",
      "cycles", "the cycles", "周期",
      "parties", "teams and people", "团队与人员",
      "metrics", "the metrics", "指标",
      "objectives", "the objectives", "目标",
      "keyResults", "the key results", "关键成果",
      "measures", "the measures", "度量",
      "dependencies", "the dependencies", "依赖",
      "initiatives", "the initiatives", "举措",
      "waivers", "the waivers", "豁免"
    };
    for (int i = 0; i < names.length; i += 3) {
      MEMBERS.put(names[i], LocalizedText.enZh(names[i + 1], names[i + 2]));
    }
  }

  private Words() {}

  /** What kind of element it is. */
  static LocalizedText of(Subject on) {
    if (on.measure() != null) {
      return MEASURE;
    }
    return switch (on.kind()) {
      case PLAN -> LocalizedText.enZh("Plan", "计划");
      case CYCLE -> LocalizedText.enZh("Cycle", "周期");
      case THEME -> LocalizedText.enZh("Theme", "战略主题");
      case PARTY -> LocalizedText.enZh("Party", "相关方");
      case METRIC -> LocalizedText.enZh("Metric", "指标");
      case OBJECTIVE -> LocalizedText.enZh("Objective", "目标");
      case KEY_RESULT -> LocalizedText.enZh("Key result", "关键成果");
      case DEPENDENCY -> LocalizedText.enZh("Dependency", "依赖");
      case INITIATIVE -> LocalizedText.enZh("Initiative", "举措");
      case WAIVER -> LocalizedText.enZh("Waiver", "豁免");
      case ENTRY -> LocalizedText.enZh("Entry", "条目");
    };
  }

  /** The name of a member; the member itself if it has none. */
  static LocalizedText member(String member) {
    LocalizedText known = MEMBERS.get(member);
    return known == null ? LocalizedText.of(member) : known;
  }
}
