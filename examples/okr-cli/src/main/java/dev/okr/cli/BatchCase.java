package dev.okr.cli;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.okr.core.error.Location;
import dev.okr.core.error.Message;
import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.text.PlainText;
import dev.okr.core.value.LocalizedText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a batch asks for. Members of other names are the caller's own, unless they are a
 * slip of the pen away from one that is meant: what a typo hides must not be scored as if it
 * weren't there.
 *
 * @param plan the file of the plan; {@code null} where there is one of its versions
 * @param history the file of the plan's versions, if they are what is scored
 * @param journal the file of the journal, if there is one
 * @param on the date, the command's own where the line has none
 * @param policy the policy, the command's own where the line has none; empty where nothing is
 *     scored
 * @param known what of the journal counts, the command's own where the line has none
 * @param cycle whose teams' figures are asked for, the command's own where the line has none
 */
record BatchCase(
    @Nullable Path plan,
    @Nullable Path history,
    @Nullable Path journal,
    Optional<LocalDate> on,
    Optional<PolicyChoice> policy,
    Optional<Instant> known,
    Optional<String> cycle) {

  private static final String CODE = "CLI-001";
  private static final int MOST_SHOWN = 80;
  private static final List<String> MEMBERS =
      List.of("plan", "history", "journal", "on", "policy", "known", "cycle");
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * The case of a line, or every problem of it.
   *
   * @param line the line
   * @param number its number, from 1
   * @param usual what cases have that don't say otherwise; without a policy nothing is scored, and
   *     then a case needs no date, and what only scoring looks at doesn't matter
   */
  static Outcome<BatchCase> of(String line, int number, Usual usual) {
    try {
      return new Reading(MAPPER.readTree(line), number).read(usual);
    } catch (JsonProcessingException notJson) {
      JsonLocation at = notJson.getLocation();
      int column = at == null ? 1 : Math.max(1, at.getColumnNr());
      return Outcome.rejected(
          List.of(
              problem(
                  "",
                  number,
                  column,
                  "it isn't one JSON object with each member once",
                  "不是每个成员只出现一次的单个 JSON 对象")));
    }
  }

  private static Problem problem(
      String pointer, int line, int column, String english, String chinese) {
    return new Problem(
        CODE,
        new Location(pointer, line, column),
        new Message(
            LocalizedText.enZh("This case can't be used: {en}", "无法处理此用例：{zh}"),
            Map.of("en", english, "zh", chinese)));
  }

  /**
   * What a command says for the cases that don't.
   *
   * @param on the date
   * @param policy the policy; empty where nothing is scored
   * @param known what of the journals counts; all if empty
   * @param cycle whose teams' figures are asked for; of those that run if empty
   */
  record Usual(
      Optional<LocalDate> on,
      Optional<PolicyChoice> policy,
      Optional<Instant> known,
      Optional<String> cycle) {}

  /** One line on its way to a case. */
  private static final class Reading {

    private final JsonNode node;
    private final int number;
    private final List<Problem> problems = new ArrayList<>();

    Reading(JsonNode node, int number) {
      this.node = node;
      this.number = number;
    }

    Outcome<BatchCase> read(Usual usual) {
      if (!node.isObject()) {
        add("", "it isn't a JSON object", "不是 JSON 对象");
        return Outcome.rejected(problems);
      }
      rejectSlips();
      Path plan = path("plan");
      boolean isScored = usual.policy().isPresent();
      Path history = isScored ? path("history") : null;
      if (!node.hasNonNull("plan") && !(isScored && node.hasNonNull("history"))) {
        add("", "'plan' is missing", "缺少 plan");
      }
      if (plan != null && history != null) {
        add("/history", "there is a 'plan' too", "已有 plan");
      }
      Path journal = path("journal");
      Optional<LocalDate> on = text("on").isPresent() ? date() : usual.on();
      if (isScored && on.isEmpty() && !node.hasNonNull("on")) {
        add("", "'on' is missing", "缺少 on");
      }
      Optional<PolicyChoice> policy =
          usual.policy().map(standard -> text("policy").map(this::policy).orElse(standard));
      Optional<Instant> known = isScored && text("known").isPresent() ? instant() : usual.known();
      Optional<String> cycle = text("cycle").or(usual::cycle);
      return problems.isEmpty()
          ? Outcome.ok(new BatchCase(plan, history, journal, on, policy, known, cycle))
          : Outcome.rejected(problems);
    }

    private void add(String pointer, String english, String chinese) {
      problems.add(problem(pointer, number, 0, english, chinese));
    }

    private void rejectSlips() {
      for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
        String name = names.next();
        for (String member : MEMBERS) {
          if (!MEMBERS.contains(name) && isSlipOf(member, name)) {
            add(
                "/" + name,
                "there is no member '" + name + "' (" + member + "?)",
                "没有成员“" + name + "”（" + member + "？）");
          }
        }
      }
    }

    /** Whether one letter too many, too few or wrong, or capitals, make the difference. */
    private static boolean isSlipOf(String member, String name) {
      String lower = name.toLowerCase(Locale.ROOT);
      int shorter = Math.min(member.length(), lower.length());
      if (Math.abs(member.length() - lower.length()) > 1) {
        return false;
      }
      int same = 0;
      while (same < shorter && member.charAt(same) == lower.charAt(same)) {
        same++;
      }
      String restOfMember = member.substring(same);
      String restOfName = lower.substring(same);
      return restOfMember.equals(restOfName)
          || withoutFirst(restOfMember).equals(withoutFirst(restOfName))
          || withoutFirst(restOfMember).equals(restOfName)
          || restOfMember.equals(withoutFirst(restOfName));
    }

    private static String withoutFirst(String text) {
      return text.isEmpty() ? text : text.substring(1);
    }

    private Optional<String> text(String name) {
      JsonNode value = node.get(name);
      if (value == null || value.isNull()) {
        return Optional.empty();
      }
      if (!value.isTextual()) {
        add("/" + name, "'" + name + "' is not a text", name + " 不是文本");
        return Optional.empty();
      }
      return Optional.of(value.asText());
    }

    private @Nullable Path path(String name) {
      Optional<String> text = text(name);
      if (text.isEmpty()) {
        return null;
      }
      try {
        if (!text.get().isBlank()) {
          return Path.of(text.get());
        }
      } catch (InvalidPathException notAPath) {
        // told below
      }
      add("/" + name, "'" + name + "' is not the name of a file", name + " 不是文件名");
      return null;
    }

    private Optional<LocalDate> date() {
      String text = text("on").orElse("");
      try {
        return Optional.of(LocalDate.parse(text));
      } catch (DateTimeParseException notADate) {
        String shown = PlainText.excerpt(text, MOST_SHOWN);
        add("/on", "'" + shown + "' is not a date yyyy-MM-dd", "“" + shown + "”不是 yyyy-MM-dd 日期");
        return Optional.empty();
      }
    }

    private Optional<Instant> instant() {
      String text = text("known").orElse("");
      try {
        return Optional.of(Instant.parse(text));
      } catch (DateTimeParseException notInstant) {
        String shown = PlainText.excerpt(text, MOST_SHOWN);
        add("/known", "'" + shown + "' is not an instant", "“" + shown + "”不是时刻");
        return Optional.empty();
      }
    }

    private @Nullable PolicyChoice policy(String name) {
      PolicyChoice found = PolicyChoice.of(name).orElse(null);
      if (found == null) {
        String shown = PlainText.excerpt(name, MOST_SHOWN);
        add(
            "/policy",
            "there is no policy '" + shown + "' and no such file",
            "没有名为“" + shown + "”的策略或文件");
      }
      return found;
    }
  }
}
