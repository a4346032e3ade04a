package dev.okr.cli;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.State;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import dev.okr.core.text.PlainText;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.WireName;
import dev.okr.scoring.GroupScore;
import dev.okr.scoring.KeyResultScore;
import dev.okr.scoring.ObjectiveScore;
import dev.okr.scoring.Origin;
import dev.okr.scoring.Reason;
import dev.okr.scoring.ReasonCode;
import dev.okr.scoring.Score;
import dev.okr.scoring.Scorecard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A scorecard as a manager reads it: a line a goal, with bar, light and reasons. */
final class ScoreText {

  private static final int LIGHT = 9;
  private static final int TITLE = 48;
  private static final int BAR = 20;
  private static final String RESET = "\u001b[0m";

  private final Scorecard card;
  private final List<GroupScore> teams;
  private final Language language;
  private final boolean coloured;
  private final int idWidth;
  private final int scoreWidth;
  private final int expectedWidth;
  private final int paceWidth;

  ScoreText(ScoredCase scored, Language language, boolean coloured) {
    this.card = scored.card();
    this.teams = scored.teams();
    this.language = language;
    this.coloured = coloured;
    this.idWidth = widestId(card.plan());
    this.scoreWidth = width(5, "column.score", 0);
    this.expectedWidth = width(8, "column.expected", 0);
    this.paceWidth = width(7, "column.pace", 2);
  }

  /** The columns that a number takes: more where what stands above it is longer, behind a gap. */
  private int width(int usual, String above, int gap) {
    return Math.max(usual, gap + DisplayWidth.of(language.say(above)));
  }

  private static int widestId(Plan plan) {
    int widest = 2;
    for (Objective objective : plan.objectives()) {
      widest = Math.max(widest, DisplayWidth.of(PlainText.line(objective.id().value())));
      for (KeyResult keyResult : objective.keyResults()) {
        widest = Math.max(widest, 2 + DisplayWidth.of(PlainText.line(keyResult.id().value())));
      }
    }
    return Math.min(widest, 24);
  }

  String render() {
    StringBuilder out = new StringBuilder();
    LocalizedText title = card.plan().title();
    out.append(title.isBlank() ? PlainText.line(card.plan().id().value()) : shown(title))
        .append(" · ")
        .append(card.on())
        .append(" · ")
        .append(PlainText.line(card.policy().name()))
        .append("\n\n");
    header(out);
    for (ObjectiveScore objective : card.objectives()) {
      objective(out, objective);
      out.append('\n');
    }
    summary(out);
    return out.toString();
  }

  private void header(StringBuilder out) {
    out.append(" ".repeat(LIGHT + 1))
        .append(DisplayWidth.fit("", idWidth + 1 + TITLE + 1))
        .append(right(language.say("column.score"), scoreWidth))
        .append("  ")
        .append(DisplayWidth.fit(language.say("column.bar"), BAR + 2))
        .append(right(language.say("column.expected"), expectedWidth))
        .append(right(language.say("column.pace"), paceWidth))
        .append("  ")
        .append(language.say("column.why"))
        .append('\n');
  }

  private void objective(StringBuilder out, ObjectiveScore score) {
    String title = card.plan().objective(score.id()).map(o -> shown(o.title())).orElse("");
    row(
        out,
        score.state(),
        score.light(),
        PlainText.line(score.id().value()),
        title,
        score.score(),
        score.expected(),
        score.pace(),
        notes(
            score.state(),
            reasons(score.reasons(), reason -> reason.code().label()),
            origin(score.origin(), score.computed())));
    for (KeyResultScore keyResult : score.keyResults()) {
      keyResult(out, keyResult);
    }
  }

  private void keyResult(StringBuilder out, KeyResultScore score) {
    String title = card.plan().keyResult(score.id()).map(k -> shown(k.title())).orElse("");
    row(
        out,
        score.state(),
        score.light(),
        "  " + PlainText.line(score.id().value()),
        title,
        score.score(),
        score.expected(),
        score.pace(),
        notes(
            score.state(),
            reasons(score.reasons(), reason -> card.label(score.id(), reason)),
            origin(score.origin(), score.computed()) + moved(score)));
  }

  private String notes(State state, String reasons, String others) {
    return reasons + (state == State.DONE ? note("note.done-early") : "") + others;
  }

  private void row(
      StringBuilder out,
      State state,
      Light light,
      String id,
      String title,
      Optional<Score> score,
      Optional<Score> expected,
      Optional<Score> pace,
      String why) {
    String line =
        light(state, light)
            + DisplayWidth.fit(id, idWidth)
            + " "
            + DisplayWidth.fit(title, TITLE)
            + " "
            + right(score.map(this::show), scoreWidth)
            + "  "
            + bar(light, score, expected)
            + "  "
            + right(expected.map(this::show), expectedWidth)
            + right(pace.map(ScoreText::twoDigits), paceWidth)
            + "  "
            + why;
    out.append(line.stripTrailing()).append('\n');
  }

  private static String right(Optional<String> text, int columns) {
    return right(text.orElse("–"), columns);
  }

  private static String right(String text, int columns) {
    return " ".repeat(Math.max(0, columns - DisplayWidth.of(text))) + text;
  }

  private String show(Score score) {
    return score.show(card.policy().display());
  }

  private static String twoDigits(Score pace) {
    return pace.toBigDecimal().setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  private String light(State state, Light light) {
    return colour(
        light, DisplayWidth.fit(state.isOut() ? state(state) : light(light), LIGHT) + " ");
  }

  /** Why a goal counts nowhere, in place of a light that it hasn't. */
  private String state(State state) {
    return "– " + language.say("state." + WireName.of(state));
  }

  private String light(Light light) {
    String mark =
        switch (light) {
          case GREEN -> "● ";
          case YELLOW -> "◐ ";
          case RED -> "○ ";
          case UNKNOWN -> "? ";
        };
    return mark + language.say("light." + WireName.of(light));
  }

  private String colour(Light light, String text) {
    if (!coloured) {
      return text;
    }
    String code =
        switch (light) {
          case GREEN -> "\u001b[32m";
          case YELLOW -> "\u001b[33m";
          case RED -> "\u001b[31m";
          case UNKNOWN -> "\u001b[90m";
        };
    return code + text + RESET;
  }

  /** The score as a filled bar, with a mark where the date lets one expect it. */
  private String bar(Light light, Optional<Score> score, Optional<Score> expected) {
    int filled = score.map(ScoreText::cells).orElse(0);
    int mark = expected.map(at -> Math.min(BAR - 1, cells(at))).orElse(-1);
    StringBuilder bar = new StringBuilder();
    for (int i = 0; i < BAR; i++) {
      bar.append(i == mark ? '│' : i < filled ? '█' : '░');
    }
    return colour(light, bar.toString());
  }

  private static int cells(Score score) {
    int cells =
        score
            .toBigDecimal()
            .max(BigDecimal.ZERO)
            .min(BigDecimal.ONE)
            .multiply(BigDecimal.valueOf(BAR))
            .setScale(0, RoundingMode.HALF_UP)
            .intValue();
    return Math.min(BAR, cells);
  }

  private String reasons(List<Reason> reasons, Function<Reason, LocalizedText> label) {
    return reasons.stream()
        .map(reason -> reason(reason, label))
        .collect(Collectors.joining(language.say("line.comma")));
  }

  private String reason(Reason reason, Function<Reason, LocalizedText> label) {
    return reason.code() == ReasonCode.PART
        ? PlainText.line(reason.part().orElseThrow())
        : label.apply(reason).in(language.tag());
  }

  private String origin(Origin origin, Optional<Score> computed) {
    if (origin != Origin.ADJUSTED) {
      return "";
    }
    return note("note.by-hand", "before", computed.map(this::show).orElse("–"));
  }

  private String moved(KeyResultScore score) {
    if (score.original().equals(score.computed())) {
      return "";
    }
    return note("note.revised", "original", score.original().map(this::show).orElse("–"));
  }

  private String note(String key, Object... named) {
    return " [" + language.say(key, named) + "]";
  }

  private void summary(StringBuilder out) {
    out.append(
            language.say(
                "score.lights",
                "green",
                card.count(Light.GREEN),
                "yellow",
                card.count(Light.YELLOW),
                "red",
                card.count(Light.RED),
                "unknown",
                card.count(Light.UNKNOWN)))
        .append('\n');
    for (GroupScore team : teams) {
      out.append("  ")
          .append(DisplayWidth.fit(teamName(team.subject().id()), 24))
          .append(right(team.mean().map(this::show), 6))
          .append("  ")
          .append(
              language.say(
                  team.objectives() == 1 ? "score.objectives.one" : "score.objectives.many",
                  "count",
                  team.objectives()))
          .append('\n');
    }
  }

  private String teamName(String id) {
    return card.plan().party(PartyId.of(id)).orElse(null) instanceof Team team
            && !team.title().isBlank()
        ? shown(team.title())
        : PlainText.line(id);
  }

  private String shown(LocalizedText text) {
    return PlainText.line(text.in(language.tag()));
  }
}
