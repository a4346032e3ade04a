package dev.okr.core.statement;

import java.math.BigDecimal;

/** Two figures that are the ends of a band: "30-36 days", "between 30 and 36", 98%±1%. */
final class Bands {
  private final NormalText text;

  Bands(Sentence s) {
    this.text = s.text;
  }

  boolean band(Figure a, Figure b) {
    String raw = text.fragment(/* start= */ a.end, /* end= */ b.start).strip();
    boolean plusMinus =
        raw.equals("±") || raw.equals("+/-") || (raw.endsWith("±") && raw.length() <= 2);
    if (plusMinus && a.dimension.compatible(b.dimension)) {
      SharedUnits.share(a, b);
      BigDecimal mid = a.value;
      a.value = mid.subtract(b.value);
      b.value = mid.add(b.value);
      return join(a, b);
    }
    if (!a.dimension.compatible(b.dimension) && !(time(a) && time(b))) {
      return false;
    }
    boolean dash =
        raw.equals("-")
            || raw.equals("~")
            || raw.equals("--")
            || raw.equals("\u2014")
            || (raw.equals("to") && a.marked(Kind.AT) && !a.marked(Kind.FROM) && held(a));
    boolean between =
        a.marked(Kind.BETWEEN)
            && (raw.equals("and")
                || raw.equals("to")
                || raw.equals("和")
                || raw.equals("与")
                || raw.equals("至")
                || raw.equals("到"));
    boolean held = (raw.equals("至") || raw.equals("到") || raw.equals("和")) && held(a);
    boolean zhijian = text.startsWith(b.end, "之间");
    if (!(dash || between || held || (zhijian && raw.length() <= 2))) {
      return false;
    }
    if (a.marked(Kind.FROM) && !held && !zhijian && dash) {
      return false;
    }
    if (a.value.compareTo(b.value) > 0 && !unitDiffers(a, b)) {
      return false;
    }
    SharedUnits.share(a, b);
    if (a.value.compareTo(b.value) > 0) {
      return false;
    }
    return join(a, b);
  }

  private static boolean unitDiffers(Figure a, Figure b) {
    return a.multiplied != b.multiplied || a.dimension != b.dimension;
  }

  private boolean held(Figure a) {
    int p = a.reach;
    return text.startsWith(p, "稳定在")
        || text.startsWith(p, "保持在")
        || text.startsWith(p, "维持在")
        || text.startsWith(p, "控制在")
        || text.startsWith(p, "在")
        || text.startsWith(p, "保持")
        || text.startsWith(p, "at")
        || text.startsWith(p, "stays at")
        || text.startsWith(p, "hold at");
  }

  private static boolean time(Figure f) {
    return f.dimension == Dimension.TIME;
  }

  private static boolean join(Figure a, Figure b) {
    a.role = StatedQuantity.Role.LOW;
    b.role = StatedQuantity.Role.HIGH;
    b.low = a;
    b.before |= a.before;
    b.range = true;
    return true;
  }
}
