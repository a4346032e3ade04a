package dev.okr.jackson.internal.yaml;

import dev.okr.core.value.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a YAML parser complains of, in both languages. */
final class YamlComplaint {

  /** What is meant where a message of the parser begins so. */
  private record Term(String start, LocalizedText text) {

    static Term of(String start, String english, String chinese) {
      return new Term(start, LocalizedText.enZh(english, chinese));
    }
  }

  private static final List<Term> TERMS =
      List.of(
          Term.of(
              "found character '\\t",
              "a tab where YAML takes spaces only",
              "此处使用了制表符，YAML 只接受空格缩进"),
          Term.of(
              "found character '",
              "a character that begins no value; put the text in quotes",
              "此字符不能作为值的开头；请给文本加引号"),
          Term.of(
              "mapping values are not allowed",
              "a colon where none may stand; check the indentation, or put the text in quotes",
              "此处不允许出现冒号；请检查缩进，或给文本加引号"),
          Term.of(
              "mapping keys are not allowed",
              "a question mark where no name may stand",
              "此处不允许出现问号"),
          Term.of(
              "sequence entries are not allowed",
              "a list item where none may stand; check the indentation",
              "此处不允许出现列表项；请检查缩进"),
          Term.of("could not find expected ':'", "a name without a colon", "成员名后缺少冒号"),
          Term.of(
              "found unexpected end of stream",
              "the document ends inside a text in quotes",
              "文档在带引号的文本中结束"),
          Term.of(
              "found unexpected document separator",
              "a document separator inside a text in quotes",
              "带引号的文本中出现了文档分隔符"),
          Term.of("found unknown escape character", "an unknown escape", "无法识别的转义字符"),
          Term.of("expected escape sequence of", "a malformed escape", "转义格式错误"),
          Term.of("expected ',' or ']'", "a comma or ']' is missing", "缺少逗号或“]”"),
          Term.of("expected ',' or '}'", "a comma or '}' is missing", "缺少逗号或“}”"),
          Term.of(
              "expected <block end>",
              "this doesn't belong to the list or the members above; check the indentation",
              "此处不属于上面的列表或成员；请检查缩进"),
          Term.of("expected the node content", "a value is missing", "缺少值"),
          Term.of(
              "expected '<document start>'", "this stands outside of the document", "此处内容不属于文档"),
          Term.of(
              "expected chomping or indentation",
              "a malformed header of a text in lines",
              "多行文本的标头格式错误"),
          Term.of(
              "expected indentation indicator",
              "a malformed header of a text in lines",
              "多行文本的标头格式错误"),
          Term.of(
              "expected a comment or a line break",
              "something stands where the line should end",
              "此行应在此处结束"),
          Term.of(
              "expected alphabetic or numeric character",
              "a malformed anchor, alias or directive",
              "锚点、别名或指令格式错误"),
          Term.of(
              "unexpected character found",
              "a malformed anchor, alias or directive",
              "锚点、别名或指令格式错误"),
          Term.of("found undefined tag handle", "a tag that nobody declared", "未声明的标签"),
          Term.of("expected URI", "a malformed tag", "标签格式错误"),
          Term.of("expected '!'", "a malformed tag", "标签格式错误"),
          Term.of("expected '>'", "a malformed tag", "标签格式错误"),
          Term.of("found duplicate YAML", "a directive occurs twice", "指令重复"),
          Term.of("duplicate tag handle", "a directive occurs twice", "指令重复"),
          Term.of("found incompatible YAML", "a version of YAML other than 1.x", "不支持的 YAML 版本"));

  /** A reference to an anchor. */
  static final LocalizedText ALIAS =
      LocalizedText.enZh("a plan has no aliases ({found})", "计划不支持别名（{found}）");

  /** A tag other than those of the plain types. */
  static final LocalizedText TAG =
      LocalizedText.enZh("a plan has no tags ({found})", "计划不支持标签（{found}）");

  /** A list or an object as the name of a member. */
  static final LocalizedText NAME = LocalizedText.enZh("the name of a member is a text", "成员名须为文本");

  /** A control character that isn't escaped. */
  static final LocalizedText CONTROL_CHARACTER =
      LocalizedText.enZh("a control character ({found})", "控制字符（{found}）");

  private static final LocalizedText OTHER =
      LocalizedText.enZh("it can't be read from here on", "从此处起无法解析");

  private YamlComplaint() {}

  /** What the parser means by its message. */
  static LocalizedText of(@Nullable String message) {
    if (message != null) {
      for (Term term : TERMS) {
        if (message.startsWith(term.start())) {
          return term.text();
        }
      }
    }
    return OTHER;
  }
}
