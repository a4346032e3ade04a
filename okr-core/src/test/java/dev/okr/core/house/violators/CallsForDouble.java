package dev.okr.core.house.violators;

import java.math.BigDecimal;

final class CallsForDouble {

  private CallsForDouble() {}

  static String text(BigDecimal number) {
    return String.valueOf(number.doubleValue());
  }
}
