package dev.okr.jackson;

import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.Weight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of an object, taken one by one; {@link #close} reports those that nobody took. A
 * member that is {@code null} counts as missing.
 */
final class Fields {

  private static final int FARTHEST_HINT = 2;

  private final Node node;
  private final Map<String, Node> members;
  private final Set<String> known = new LinkedHashSet<>();
  private final Scalars scalars;

  private Fields(Node node, Scalars scalars) {
    this.node = node;
    this.members = node.members();
    this.scalars = scalars;
  }

  /** The members of the node; {@code null}, and a problem, if it isn't an object. */
  static @Nullable Fields of(Node node, Scalars scalars) {
    if (!node.is(Node.Kind.OBJECT)) {
      scalars.wrongType(node, "an object");
      return null;
    }
    return new Fields(node, scalars);
  }

  Node node() {
    return node;
  }

  Scalars scalars() {
    return scalars;
  }

  /** The member of that name, if it is there and isn't {@code null}. */
  @Nullable Node find(String name) {
    known.add(name);
    Node member = members.get(name);
    return member == null || member.is(Node.Kind.NULL) ? null : member;
  }

  /** The member of that name, {@code null} values included. */
  @Nullable Node findEvenNull(String name) {
    known.add(name);
    return members.get(name);
  }

  <T> @Nullable T get(String name, Function<Node, @Nullable T> read) {
    Node member = find(name);
    return member == null ? null : read.apply(member);
  }

  /** As {@link #get}; a missing member is a problem. */
  <T> @Nullable T need(String name, Function<Node, @Nullable T> read) {
    Node member = find(name);
    if (member == null) {
      scalars.problems().add(ProblemCode.MISSING_MEMBER, node, "name", name);
      return null;
    }
    return read.apply(member);
  }

  <T> Optional<T> optional(String name, Function<Node, @Nullable T> read) {
    return Optional.ofNullable(get(name, read));
  }

  <T> List<T> list(String name, Function<Node, @Nullable T> read) {
    Node member = find(name);
    return member == null ? List.of() : scalars.list(member, read);
  }

  <T> @Nullable T id(String name, Function<String, T> make) {
    return need(name, member -> scalars.id(member, make));
  }

  <T> Optional<T> ref(String name, Function<String, T> make) {
    return optional(name, member -> scalars.id(member, make));
  }

  <T> List<T> refs(String name, Function<String, T> make) {
    return list(name, item -> scalars.id(item, make));
  }

  LocalizedText text(String name) {
    LocalizedText text = get(name, scalars::text);
    return text == null ? LocalizedText.empty() : text;
  }

  @Nullable String string(String name) {
    return get(name, scalars::string);
  }

  @Nullable BigDecimal number(String name) {
    return get(name, scalars::number);
  }

  @Nullable LocalDate date(String name) {
    return get(name, scalars::date);
  }

  <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
    return optional(name, member -> scalars.word(member, type));
  }

  Weight weight() {
    Node member = find("weight");
    if (member == null) {
      return Weight.ONE;
    }
    BigDecimal number = scalars.number(member);
    if (number == null) {
      return Weight.ONE;
    }
    if (!Weight.isValid(number)) {
      scalars
          .problems()
          .add(
              ProblemCode.OUT_OF_RANGE,
              member,
              "found",
              number.toPlainString(),
              "range",
              "0.." + Weight.MAX.toPlainString() + ", 6 decimals");
      return Weight.ONE;
    }
    return new Weight(number);
  }

  Extensions extensions() {
    Node member = find("extensions");
    return member == null ? Extensions.none() : scalars.extensions(member);
  }

  /** Reports the members that nobody asked for. */
  void close() {
    if (known.containsAll(members.keySet())) {
      return;
    }
    members.forEach(
        (name, member) -> {
          if (!known.contains(name)) {
            scalars
                .problems()
                .add(
                    ProblemCode.UNKNOWN_MEMBER,
                    member.nameLocation(),
                    "name",
                    name,
                    "hint",
                    hint(name));
          }
        });
  }

  private String hint(String name) {
    String nearest = "";
    int least = FARTHEST_HINT + 1;
    for (String candidate : known) {
      int distance = distance(name, candidate, least);
      if (distance < least) {
        least = distance;
        nearest = candidate;
      }
    }
    return nearest.isEmpty() ? "" : " (" + nearest + "?)";
  }

  /** The edit distance of two names, as far as it is below the limit. */
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) >= limit) {
      return limit;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
