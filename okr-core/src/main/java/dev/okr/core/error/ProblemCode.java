package dev.okr.core.error;

import dev.okr.core.value.LocalizedText;

/** What can be wrong with a document. A code is never reused. */
public enum ProblemCode {
  /** The text isn't JSON. */
  MALFORMED("JSON-001", "This is not valid JSON: {detail} {found}", "JSON 语法错误：{detail}{found}"),
  /** The bytes aren't UTF-8. */
  ENCODING(
      "JSON-002",
      "The file is not valid UTF-8 from here on; save it as UTF-8.",
      "从此处起不是有效的 UTF-8 编码；请以 UTF-8 保存文件。"),
  /** Something is larger than a reader should take. */
  TOO_LARGE("JSON-003", "This is larger than a reader takes: {detail}", "超出读取上限：{detail}"),
  /** There is no document. */
  EMPTY("JSON-004", "There is nothing in this document.", "文档为空。"),
  /** Something follows the document. */
  TRAILING(
      "JSON-005",
      "Something follows the end of the document; one document ends with its closing brace.",
      "文档结束后仍有内容；请删除右花括号之后的部分。"),
  /** A member occurs twice. */
  DUPLICATE_KEY(
      "JSON-006", "The member '{name}' occurs twice; keep one of them.", "成员“{name}”重复出现；请只保留一个。"),
  /** A member the format doesn't know. */
  UNKNOWN_MEMBER(
      "JSON-007",
      "There is no member '{name}' here{hint}; what a host adds goes under 'extensions'.",
      "此处没有成员“{name}”{hint}；自定义内容请放在“extensions”下。"),
  /** A member that must be there. */
  MISSING_MEMBER("JSON-008", "The member '{name}' is missing.", "缺少成员“{name}”。"),
  /** A value of another type than meant. */
  WRONG_TYPE("JSON-009", "Here should be {expected}, not {found}.", "此处应为{expected}，而不是{found}。"),
  /** A word that isn't one of those allowed. */
  WRONG_WORD(
      "JSON-010",
      "'{found}' is none of the words allowed here: {allowed}.",
      "“{found}”不是允许的取值：{allowed}。"),
  /** Not a date. */
  BAD_DATE(
      "JSON-011",
      "'{found}' is not a date of the form yyyy-MM-dd.",
      "“{found}”不是 yyyy-MM-dd 格式的日期。"),
  /** Not an instant. */
  BAD_INSTANT(
      "JSON-012",
      "'{found}' is not an instant of the form 2026-02-27T09:30:00Z.",
      "“{found}”不是 2026-02-27T09:30:00Z 格式的时间。"),
  /** Not an identifier. */
  BAD_ID(
      "JSON-013",
      "'{found}' can't be an id: 1 to 200 characters, no invisible ones, no white space at the ends.",
      "“{found}”不能作为 id：须为 1 至 200 个字符，不含不可见字符，首尾无空白。"),
  /** A number with too many digits or too large an exponent. */
  NUMBER_LIMIT(
      "JSON-014",
      "The number {found} has more than 18 significant digits or an exponent beyond 18.",
      "数字 {found} 的有效位数超过 18 位或指数超过 18。"),
  /** A text that isn't a number. */
  BAD_NUMBER("JSON-015", "'{found}' is not a decimal number.", "“{found}”不是十进制数字。"),
  /** A number outside its range. */
  OUT_OF_RANGE("JSON-016", "{found} is out of range: {range}.", "{found} 超出范围：{range}。"),
  /** An id that occurs twice. */
  DUPLICATE_ID(
      "JSON-017",
      "The id '{id}' is taken already, at {first}; ids are unique within their kind.",
      "id“{id}”已在 {first} 使用；同类中的 id 不得重复。"),
  /** A reference to something that isn't there. */
  DANGLING_REFERENCE("JSON-018", "There is no {kind} '{id}' in this plan.", "本计划中没有 {kind}“{id}”。"),
  /** A span that ends before it starts. */
  BAD_SPAN(
      "JSON-019",
      "A span ends on or after its first day ({from}..{to}).",
      "区间的结束日不能早于开始日（{from}..{to}）。"),
  /** Not a unit. */
  BAD_UNIT(
      "JSON-020",
      "'{found}' is not a unit: %, pp, count, points, ratio, day, hour, minute, second, ms, an ISO"
          + " 4217 code or custom:<name>.",
      "“{found}”不是单位：%、pp、count、points、ratio、day、hour、minute、second、ms、ISO 4217"
          + " 货币代码或 custom:<名称>。"),
  /** Another format or version. */
  WRONG_FORMAT(
      "JSON-021",
      "The member 'okr' should be '{expected}', not '{found}'.",
      "成员“okr”应为“{expected}”，而不是“{found}”。"),
  /** More problems than are listed. */
  MORE("JSON-022", "And {count} more problems.", "另有 {count} 个问题未列出。"),
  /** A file that can't be opened. */
  UNREADABLE("JSON-023", "{source} can't be read: {detail}", "无法读取{source}：{detail}"),
  /** Two members of which one is meant, or none of them. */
  ONE_OF("JSON-024", "Exactly one of {names} is meant here.", "此处须且只能给出 {names} 中的一个。"),
  /** A document that was cut off. */
  TRUNCATED("JSON-026", "The document ends too early; was it cut off?", "文档不完整，可能被截断。"),
  /** YAML, which nothing on the class path reads. */
  NO_YAML(
      "JSON-027",
      "Reading YAML needs org.yaml:snakeyaml on the class path.",
      "读取 YAML 需要在类路径中加入 org.yaml:snakeyaml。"),
  /** A text that no file can hold. */
  HALF_CHARACTER(
      "JSON-028",
      "This text holds half a character (a lone surrogate, \\ud800 to \\udfff).",
      "此文本包含不成对的代理字符（\\ud800 至 \\udfff）。"),
  /** The text isn't YAML, or YAML of a kind that no plan has. */
  MALFORMED_YAML("JSON-029", "This is not valid YAML: {detail}", "YAML 语法错误：{detail}"),
  /** A policy with a formula that the reader was not given. */
  UNKNOWN_FORMULA(
      "JSON-030",
      "This reader has no formula '{name}' of version {version}; it has: {known}. Give it the"
          + " formula, or the policy would score something else.",
      "读取器没有名为“{name}”、版本 {version} 的公式；已有：{known}。请先登记该公式，否则按此策略计出的分数会不同。"),
  /** A second formula for one metric or kind of target. */
  SECOND_FORMULA(
      "JSON-031",
      "There is a formula for '{subject}' already; one is meant.",
      "“{subject}”已有公式；只能有一个。"),
  /** An entry whose id is taken by another one. */
  CONFLICTING_ENTRY(
      "JOURNAL-001",
      "The journal already has an entry '{id}' with other content; give the correction an id of its"
          + " own.",
      "日志中已有内容不同的条目“{id}”；更正请使用新的 id。"),
  /** A last line that was cut off while it was written. */
  TORN_LINE(
      "JOURNAL-002",
      "The last line was cut off while it was written; the good part of the journal ends at byte"
          + " {offset}.",
      "最后一行在写入时中断；日志的完好部分到第 {offset} 字节为止。"),
  /** A file that somebody else replaced or shortened. */
  CHANGED_FILE(
      "JOURNAL-003",
      "The file was replaced or shortened since it was opened; open it again.",
      "文件打开后被替换或截短；请重新打开。"),
  /** Points in a wrong order. */
  WRONG_ORDER("JSON-025", "The days of a list rise; {found} does not.", "列表中的日期须递增；{found} 不符合。");

  private final String code;
  private final String english;
  private final String chinese;

  ProblemCode(String code, String english, String chinese) {
    this.code = code;
    this.english = english;
    this.chinese = chinese;
  }

  /** The code. */
  public String code() {
    return code;
  }

  /** The sentence, with its arguments by name. */
  public LocalizedText template() {
    return LocalizedText.enZh(english, chinese);
  }
}
