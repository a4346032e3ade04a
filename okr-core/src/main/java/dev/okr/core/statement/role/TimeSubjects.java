package dev.okr.core.statement.role;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.figure.Trait;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.text.NormalText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Metrics that are named by their unit of time: "Days to hire from 45 to 30", "Hours from order to
 * dispatch: 20 → 12", "Average minutes per pick below 4". The bare figures of such a clause are
 * times.
 */
final class TimeSubjects {
  private static final List<String> LEADS =
      List.of("average ", "avg ", "median ", "mean ", "number of ", "working ", "business ");
  private static final List<String> LINKS =
      List.of("to ", "from ", "between ", "until ", "per ", "spent ", "lost ", "since ");
  private static final long REACHED =
      Kind.set(Kind.FROM, Kind.TO, Kind.ARROW, Kind.ATLEAST, Kind.ATMOST, Kind.AT, Kind.BASE);

  /** A unit of time as the first word of a metric. */
  private enum Unit {
    MINUTES("minutes ", "min", 1),
    HOURS("hours ", "hour", 1),
    DAYS("days ", "day", 1),
    WEEKS("weeks ", "day", 7);

    private final String word;
    private final String code;
    private final BigDecimal factor;

    Unit(String word, String code, int factor) {
      this.word = word;
      this.code = code;
      this.factor = BigDecimal.valueOf(factor);
    }
  }

  private final Sentence s;
  private final NormalText text;
  private final @Nullable Unit subject;

  TimeSubjects(Sentence s) {
    this.s = s;
    this.text = s.text();
    this.subject = subject();
  }

  /** A bare figure with its unit of time, if the subject of the sentence names one. */
  FigureMention apply(FigureMention f) {
    return subject == null
            || f.dimension() != Dimension.BARE
            || !f.marked(REACHED)
            || thingsFollow(f)
        ? f
        : f.in(subject.code, Dimension.TIME)
            .perUnit(subject.factor)
            .with(Trait.TIME_SUBJECT)
            .before(f.before() & REACHED);
  }

  private @Nullable Unit subject() {
    int at = text.skipBlanks(0);
    for (String lead : LEADS) {
      if (text.startsWith(at, lead)) {
        at += lead.length();
      }
    }
    for (Unit unit : Unit.values()) {
      int link = at + unit.word.length();
      if (text.startsWith(at, unit.word)
          && LINKS.stream().anyMatch(word -> text.startsWith(link, word))) {
        return unit;
      }
    }
    return null;
  }

  /** "Days to close 40 deals": the figure counts what follows it. */
  private boolean thingsFollow(FigureMention f) {
    return s.anyCue(
        cue -> cue.kind().isNoun() && cue.start() >= f.tail() && cue.start() - f.tail() <= 1);
  }
}
