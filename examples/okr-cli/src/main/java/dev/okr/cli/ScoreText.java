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

  private static final int TITLE = 48;
  private static final int BAR = 20;
  private static final String RESET = "\u001b[0m";

  private final Scorecard card;
  private final List<GroupScore> teams;
  private final Language language;
  private final boolean coloured;
  private final int idWidth;

  ScoreText(ScoredCase scored, Language language, boolean coloured) {
    this.card = scored.card();
    this.teams = scored.teams();
    this.language = language;
    this.coloured = coloured;
    this.idWidth = widestId(card.plan());
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
    out.append(DisplayWidth.fit("", 8))
        .append(DisplayWidth.fit("", idWidth + 1 + TITLE + 1))
        .append(language.of("score", " 得分"))
        .append("  ")
        .append(DisplayWidth.fit(language.of("│ = expected", "│ = 应达"), BAR + 2))
        .append(language.of("expected   pace  why", "    应达   节奏  原因"))
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
    return reasons + (state == State.DONE ? language.of(" [done early]", " [提前完成]") : "") + others;
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
            + right(score.map(s -> s.show(card.policy().display())), 5)
            + "  "
            + bar(light, score, expected)
            + "  "
            + right(expected.map(s -> s.show(card.policy().display())), 8)
            + right(pace.map(ScoreText::twoDigits), 7)
            + "  "
            + why;
    out.append(line.stripTrailing()).append('\n');
  }

  private static String right(Optional<String> text, int columns) {
    String shown = text.orElse("–");
    return " ".repeat(Math.max(0, columns - shown.length())) + shown;
  }

  private static String twoDigits(Score pace) {
    return pace.toBigDecimal().setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  private String light(State state, Light light) {
    return colour(light, DisplayWidth.fit(state.isOut() ? state(state) : light(light), 10));
  }

  /** Why a goal counts nowhere, in place of a light that it hasn't. */
  private String state(State state) {
    return switch (state) {
      case DRAFT -> language.of("– draft", "– 草稿");
      case PAUSED -> language.of("– paused", "– 暂停");
      default -> language.of("– dropped", "– 已放弃");
    };
  }

  private String light(Light light) {
    return switch (light) {
      case GREEN -> language.of("● green", "● 绿");
      case YELLOW -> language.of("◐ yellow", "◐ 黄");
      case RED -> language.of("○ red", "○ 红");
      case UNKNOWN -> language.of("? no data", "? 未知");
    };
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
    String separator = language.of(", ", "，");
    return reasons.stream()
        .map(reason -> reason(reason, label))
        .collect(Collectors.joining(separator));
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
    String before = computed.map(s -> s.show(card.policy().display())).orElse("–");
    return language.of(" [set by hand, computed " + before + "]", " [人工调整，计算值 " + before + "]");
  }

  private String moved(KeyResultScore score) {
    if (score.original().equals(score.computed())) {
      return "";
    }
    String original = score.original().map(s -> s.show(card.policy().display())).orElse("–");
    return language.of(
        " [target revised, " + original + " on the original]", " [目标已修订，按原目标为 " + original + "]");
  }

  private void summary(StringBuilder out) {
    out.append(language.of("Key results: ", "关键成果："))
        .append(card.count(Light.GREEN))
        .append(language.of(" green, ", " 绿，"))
        .append(card.count(Light.YELLOW))
        .append(language.of(" yellow, ", " 黄，"))
        .append(card.count(Light.RED))
        .append(language.of(" red, ", " 红，"))
        .append(card.count(Light.UNKNOWN))
        .append(language.of(" without data\n", " 无数据\n"));
    for (GroupScore team : teams) {
      out.append("  ")
          .append(DisplayWidth.fit(teamName(team.subject().id()), 24))
          .append(right(team.mean().map(s -> s.show(card.policy().display())), 6))
          .append("  ")
          .append(team.objectives())
          .append(language.of(team.objectives() == 1 ? " objective" : " objectives", " 个目标"))
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
