package dev.okr.scoring;

import dev.okr.core.goal.Light;
import dev.okr.core.value.LocalizedText;

/** Words that explanations and comparisons share. */
final class Words {

  private Words() {}

  static LocalizedText light(Light light) {
    return switch (light) {
      case GREEN -> LocalizedText.enZh("green", "绿");
      case YELLOW -> LocalizedText.enZh("yellow", "黄");
      case RED -> LocalizedText.enZh("red", "红");
      case UNKNOWN -> LocalizedText.enZh("no data", "未知");
    };
  }
}
