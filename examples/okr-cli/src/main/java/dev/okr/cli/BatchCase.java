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
          List.of(problem(new Location("", number, column), "case.one-object", Map.of())));
    }
  }

  /** That a case can't be used, with the reason and what stands in it. */
  private static Problem problem(Location place, String why, Map<String, String> named) {
    LocalizedText reason = Language.TEXTS.get(why);
    return new Problem(CODE, place, new Message(Language.TEXTS.get("case", "why", reason), named));
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
        add("", "case.no-object", Map.of());
        return Outcome.rejected(problems);
      }
      rejectSlips();
      Path plan = path("plan");
      boolean isScored = usual.policy().isPresent();
      Path history = isScored ? path("history") : null;
      if (!node.hasNonNull("plan") && !(isScored && node.hasNonNull("history"))) {
        add("", "case.no-plan", Map.of());
      }
      if (plan != null && history != null) {
        add("/history", "case.two-plans", Map.of());
      }
      Path journal = path("journal");
      Optional<LocalDate> on = text("on").isPresent() ? date() : usual.on();
      if (isScored && on.isEmpty() && !node.hasNonNull("on")) {
        add("", "case.no-day", Map.of());
      }
      Optional<PolicyChoice> policy =
          usual.policy().map(standard -> text("policy").map(this::policy).orElse(standard));
      Optional<Instant> known = isScored && text("known").isPresent() ? instant() : usual.known();
      Optional<String> cycle = text("cycle").or(usual::cycle);
      return problems.isEmpty()
          ? Outcome.ok(new BatchCase(plan, history, journal, on, policy, known, cycle))
          : Outcome.rejected(problems);
    }

    private void add(String pointer, String why, Map<String, String> named) {
      problems.add(problem(new Location(pointer, number, 0), why, named));
    }

    private void addFound(String pointer, String why, String found) {
      add(pointer, why, Map.of("found", PlainText.excerpt(found, MOST_SHOWN)));
    }

    private void rejectSlips() {
      for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
        String name = names.next();
        for (String member : MEMBERS) {
          if (!MEMBERS.contains(name) && isSlipOf(member, name)) {
            add("/" + name, "case.slip", Map.of("name", name, "member", member));
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
        add("/" + name, "case.no-text", Map.of("name", name));
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
      add("/" + name, "case.no-file", Map.of("name", name));
      return null;
    }

    private Optional<LocalDate> date() {
      String text = text("on").orElse("");
      try {
        return Optional.of(LocalDate.parse(text));
      } catch (DateTimeParseException notADate) {
        addFound("/on", "case.bad-day", text);
        return Optional.empty();
      }
    }

    private Optional<Instant> instant() {
      String text = text("known").orElse("");
      try {
        return Optional.of(Instant.parse(text));
      } catch (DateTimeParseException notInstant) {
        addFound("/known", "case.bad-instant", text);
        return Optional.empty();
      }
    }

    private @Nullable PolicyChoice policy(String name) {
      PolicyChoice found = PolicyChoice.of(name).orElse(null);
      if (found == null) {
        addFound("/policy", "case.no-policy", name);
      }
      return found;
    }
  }
}
