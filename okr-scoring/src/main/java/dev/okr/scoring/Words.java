package dev.okr.scoring;

import dev.okr.core.goal.Light;
import dev.okr.core.goal.State;
import dev.okr.core.value.LocalizedText;

/** Words that explanations and comparisons share. */
final class Words {

  private Words() {}

  static LocalizedText state(State state) {
    return switch (state) {
      case DRAFT -> LocalizedText.enZh("draft", "草稿");
      case ACTIVE -> LocalizedText.enZh("active", "进行中");
      case PAUSED -> LocalizedText.enZh("paused", "已暂停");
      case DROPPED -> LocalizedText.enZh("dropped", "已放弃");
      case DONE -> LocalizedText.enZh("done", "已完成");
    };
  }

  static LocalizedText light(Light light) {
    return switch (light) {
      case GREEN -> LocalizedText.enZh("green", "绿");
      case YELLOW -> LocalizedText.enZh("yellow", "黄");
      case RED -> LocalizedText.enZh("red", "红");
      case UNKNOWN -> LocalizedText.enZh("no data", "未知");
    };
  }
}
