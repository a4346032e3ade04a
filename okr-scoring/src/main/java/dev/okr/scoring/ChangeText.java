package dev.okr.scoring;

import dev.okr.core.journal.Entry;
import dev.okr.core.text.PlainText;
import dev.okr.core.value.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The lines of a comparison. */
final class ChangeText {

  private static final int MOST_ENTRIES = 5;

  private final ScorecardDiff diff;
  private final String languageTag;

  ChangeText(ScorecardDiff diff, String languageTag) {
    this.diff = diff;
    this.languageTag = languageTag;
  }

  /** {@code K 0.400000000 -> 0.700000000 (+0.300000000), yellow -> green: e4, 2026-02-20, lin}. */
  String line(NodeChange change) {
    StringBuilder out = new StringBuilder(PlainText.line(change.goal().id()));
    if (change.before().equals(change.after())) {
      out.append(' ').append(shown(change.after()));
    } else {
      out.append(' ').append(shown(change.before())).append(" -> ").append(shown(change.after()));
    }
    change.by().filter(by -> by.billionths() != 0).ifPresent(by -> out.append(sign(by)));
    if (change.lightBefore() != change.lightAfter()) {
      out.append(in(ScoringWords.say("line.comma")))
          .append(in(ScoringWords.light(change.lightBefore())))
          .append(" -> ")
          .append(in(ScoringWords.light(change.lightAfter())));
    }
    return out.append(in(ScoringWords.say("line.colon"))).append(why(change)).toString();
  }

  private static String sign(Score by) {
    return " (" + (by.billionths() > 0 ? "+" : "") + by + ")";
  }

  private static String shown(Optional<Score> score) {
    return score.map(Score::toString).orElse("–");
  }

  private String why(NodeChange change) {
    String separator = in(ScoringWords.say("line.semicolon"));
    String causes =
        diff.causes(change.goal()).stream()
            .filter(cause -> cause != ChangeCause.ENTRIES)
            .map(cause -> in(cause.label()))
            .collect(Collectors.joining(separator));
    List<Entry> entries = diff.because(change.goal());
    int shown = Math.min(MOST_ENTRIES, entries.size());
    String named =
        entries.subList(0, shown).stream()
            .map(entry -> PlainText.line(Evidence.of(entry).toString()))
            .collect(Collectors.joining(separator));
    int hidden = entries.size() - shown;
    String more = hidden == 0 ? "" : in(ScoringWords.say("line.and-more", "count", hidden));
    return causes + (causes.isEmpty() || named.isEmpty() ? "" : separator) + named + more;
  }

  private String in(LocalizedText text) {
    return text.in(languageTag);
  }
}
