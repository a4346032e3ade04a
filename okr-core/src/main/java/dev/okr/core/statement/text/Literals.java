package dev.okr.core.statement.text;

import java.math.BigDecimal;

/** The digits of a number: where they end, with thousands and decimals, and what they are worth. */
public final class Literals {
  private final NormalText text;

  public Literals(NormalText text) {
    this.text = text;
  }

  public int literalEnd(int i) {
    int j = text.digitsEnd(i);
    while (text.at(j) == ',' && j - i <= 12 && threeDigits(j + 1)) {
      j += 4;
    }
    if (text.at(j) == '.' && text.digitAt(j + 1)) {
      j++;
      j = text.digitsEnd(j);
    }
    return j;
  }

  private boolean threeDigits(int i) {
    return text.digitAt(i) && text.digitAt(i + 1) && text.digitAt(i + 2) && !text.digitAt(i + 3);
  }

  public BigDecimal literal(int i, int j) {
    StringBuilder digits = new StringBuilder(j - i);
    for (int k = i; k < j; k++) {
      if (text.at(k) != ',') {
        digits.append(text.at(k));
      }
    }
    return new BigDecimal(digits.toString());
  }
}
