package dev.okr.core.statement.role;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.figure.SharedUnits;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.reading.StatedQuantity.Role;
import dev.okr.core.statement.text.NormalText;
import java.math.BigDecimal;
import java.util.List;

/** Two figures that are the ends of a range: "30-36 days", "between 30 and 36", 98%±1%. */
final class Ranges {
  private final NormalText text;

  Ranges(Sentence s) {
    this.text = s.text();
  }

  /** The two figures, as a range if they are one. */
  Pair range(FigureMention a, FigureMention b) {
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
        List.of("-", "~", "--", "\u2014").contains(raw)
            || (raw.equals("to") && a.marked(Kind.AT) && !a.marked(Kind.FROM) && held(a));
    boolean between =
        a.marked(Kind.BETWEEN) && List.of("and", "to", "和", "与", "至", "到").contains(raw);
    boolean held = List.of("至", "到", "和").contains(raw) && held(a);
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

  private static boolean unitDiffers(FigureMention a, FigureMention b) {
    return a.multiplied() != b.multiplied() || a.dimension() != b.dimension();
  }

  private boolean held(FigureMention a) {
    int p = a.reach();
    return text.startsWith(p, "稳定在", "保持在", "维持在", "控制在", "在", "保持", "at", "stays at", "hold at");
  }

  private static boolean time(FigureMention f) {
    return f.dimension() == Dimension.TIME;
  }

  private static Pair join(FigureMention a, FigureMention b) {
    FigureMention low = a.as(Role.LOW);
    return new Pair(low, b.above(low).before(b.before() | a.before()), true);
  }

  /** "5%降3%", "40↑55": nothing but a direction between two levels that agree with it. */
  static boolean turned(FigureMention a, FigureMention b, String between) {
    int moved = b.value().compareTo(a.value());
    return switch (between) {
      case "↑", "↓" -> true;
      case "降", "减", "缩" -> moved < 0 && a.dimension() == b.dimension();
      case "升", "增", "涨", "提" -> moved > 0 && a.dimension() == b.dimension();
      default -> false;
    };
  }
}
