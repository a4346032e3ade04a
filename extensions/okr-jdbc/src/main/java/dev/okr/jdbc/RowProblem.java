package dev.okr.jdbc;

import dev.okr.core.error.Message;
import dev.okr.core.source.Sample;
import dev.okr.core.text.PlainText;
import dev.okr.core.value.LocalizedText;
import java.util.LinkedHashMap;
import java.util.Map;

/** Why a row, or a whole view, can't be read: the end of the collector's sentence. */
enum RowProblem {
  NO_VIEW("the metric names no view.", "该指标未指定视图。"),
  BAD_NAME("'{found}' is no name of a view.", "“{found}”不是视图名称。"),
  DAY_TYPE(
      "its column '{column}' is of type {found}; a day is a date, a timestamp or a text such as"
          + " 2026-02-27.",
      "列“{column}”的类型为 {found}；日期须为日期、时间戳或 2026-02-27 形式的文本。"),
  NO_ZONE(
      "its column '{column}' ({found}) holds instants; say in which zone the days are"
          + " (JdbcMetricSource.zone).",
      "列“{column}”（{found}）为时间点；请指定日期所属时区（JdbcMetricSource.zone）。"),
  MONEY(
      "its column '{column}' is of type money, which can't be read from 1,000 on; cast it to"
          + " numeric.",
      "列“{column}”的类型为 money，从 1,000 起无法读取；请转换为 numeric。"),
  NO_DAY("'{found}' is no day of the form 2026-02-27.", "“{found}”不是 2026-02-27 形式的日期。"),
  NO_NUMBER("'{found}' for {on} is no number.", "{on} 的值“{found}”不是数值。"),
  NO_UNIT("'{found}' for {on} is no unit.", "{on} 的单位“{found}”不是单位。"),
  NO_INSTANT(
      "'{found}' for {on} is no instant at which a value was recorded.", "{on} 的“{found}”不是记录时间。");

  private static final int LONGEST = 100;

  @SuppressWarnings("ImmutableEnumChecker") // it is, without an annotation
  private final LocalizedText text;

  RowProblem(String english, String chinese) {
    this.text = LocalizedText.enZh(english, chinese);
  }

  /**
   * A sample that says so.
   *
   * @param arguments names and values in turn; a value is quoted from a database, so it is cut
   */
  Sample refused(Object... arguments) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      String value = PlainText.line(String.valueOf(arguments[i + 1]), LONGEST);
      named.put(String.valueOf(arguments[i]), value);
    }
    return Sample.refused(new Message(text, named));
  }
}
