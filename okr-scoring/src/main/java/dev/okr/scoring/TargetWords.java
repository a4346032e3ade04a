package dev.okr.scoring;

import dev.okr.core.goal.Target;
import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.util.Optional;

/** What a target asks for, in a few words. */
final class TargetWords {

  private TargetWords() {}

  /** The words; empty where the inputs of a derivation say it all. */
  static Optional<LocalizedText> of(Target target) {
    if (target instanceof Target.ChangeBy t) {
      String by = plain(t.by()) + (t.unit().symbol().equals("abs") ? "" : t.unit().symbol());
      String of = t.period() == null ? "" : " (" + t.period() + ")";
      return Optional.of(ScoringWords.say("target.change-by", "by", by, "period", of));
    }
    if (target instanceof Target.Grades t && !t.points().isEmpty()) {
      String most = plain(t.points().get(t.points().size() - 1).at());
      return Optional.of(ScoringWords.say("target.grades", "most", most));
    }
    return Optional.empty();
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }
}
