package dev.okr.core.statement.role;

import dev.okr.core.statement.figure.Figure;
import dev.okr.core.statement.figure.SharedUnits;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.reading.StatedQuantity;
import dev.okr.core.statement.text.NormalText;
import java.math.BigDecimal;

/** Two figures that are the ends of a band: "30-36 days", "between 30 and 36", 98%±1%. */
final class Bands {
  private final NormalText text;

  Bands(Sentence s) {
    this.text = s.text();
  }

  /** The two figures, as a band if they are one. */
  Pair band(Figure a, Figure b) {
    Pair apart = new Pair(a, b, false);
    String raw = text.fragment(/* start= */ a.end(), /* end= */ b.start()).strip();
    boolean plusMinus =
        raw.equals("±") || raw.equals("+/-") || (raw.endsWith("±") && raw.length() <= 2);
    if (plusMinus && a.dimension().compatible(b.dimension())) {
      SharedUnits shared = SharedUnits.of(a, b);
      BigDecimal mid = shared.first().value();
      BigDecimal half = shared.second().value();
      return join(shared.first().worth(mid.subtract(half)), shared.second().worth(mid.add(half)));
    }
    if (!a.dimension().compatible(b.dimension()) && !(time(a) && time(b))) {
      return apart;
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
    boolean zhijian = text.startsWith(b.end(), "之间");
    if (!(dash || between || held || (zhijian && raw.length() <= 2))) {
      return apart;
    }
    if (a.marked(Kind.FROM) && !held && !zhijian && dash) {
      return apart;
    }
    if (a.value().compareTo(b.value()) > 0 && !unitDiffers(a, b)) {
      return apart;
    }
    SharedUnits shared = SharedUnits.of(a, b);
    return shared.first().value().compareTo(shared.second().value()) > 0
        ? new Pair(shared.first(), shared.second(), false)
        : join(shared.first(), shared.second());
  }

  private static boolean unitDiffers(Figure a, Figure b) {
    return a.multiplied() != b.multiplied() || a.dimension() != b.dimension();
  }

  private boolean held(Figure a) {
    int p = a.reach();
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
    return f.dimension() == Dimension.TIME;
  }

  private static Pair join(Figure a, Figure b) {
    Figure low = a.as(StatedQuantity.Role.LOW);
    return new Pair(low, b.above(low).before(b.before() | a.before()), true);
  }
}
