package dev.okr.core.journal;

import dev.okr.core.internal.PointerToken;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Subject;
import dev.okr.core.value.Identifiers;
import dev.okr.core.value.WireName;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Identifies an entry of the journal; unique in it.
 *
 * @param value 1-200 characters, no control characters, no white space at the ends
 */
public record EntryId(String value) implements Comparable<EntryId>, Serializable {

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the text can't be an identifier
   */
  public EntryId {
    Identifiers.require(value);
  }

  /** Same as the constructor, reads better. */
  public static EntryId of(String value) {
    return new EntryId(value);
  }

  /**
   * The id of what a party says of an element on a day, so that nobody need invent one and a job
   * that runs twice writes one entry:
   *
   * <pre>{@code
   * EntryId.derived(CheckIn.class, Subject.of(KeyResultId.of("O1.KR3")), friday, PartyId.of("p.lin"));
   * // checkIn/keyResult/O1.KR3/2026-02-06/p.lin
   * }</pre>
   *
   * <p>The same parts give the same id on every machine, other parts another one: a {@code /}
   * inside a part is written {@code ~1} and a {@code ~} {@code ~0}, as in a JSON pointer. Where
   * that is longer than an id may be, a SHA-256 digest of it stands behind kind and day. A second
   * word of that party on that day needs an id of its own, such as a correction.
   *
   * @param kind the kind of entry, such as {@code CheckIn.class}
   * @param about what it is about
   * @param on its business date
   * @param by who writes it
   * @throws IllegalArgumentException if {@code kind} is no one kind of entry
   */
  public static EntryId derived(
      Class<? extends Entry> kind, Subject about, LocalDate on, PartyId by) {
    Objects.requireNonNull(about, "about");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(by, "by");
    String name = nameOf(Objects.requireNonNull(kind, "kind"));
    StringBuilder whole = new StringBuilder(name).append('/').append(WireName.of(about.kind()));
    append(whole, about.id());
    if (about.measure() != null) {
      append(whole, about.measure().value());
    }
    append(whole, on.toString());
    append(whole, by.value());
    String text = whole.toString();
    return Identifiers.isValid(text)
        ? new EntryId(text)
        : new EntryId(name + "/" + on + "/" + digest(text));
  }

  private static void append(StringBuilder whole, String part) {
    whole.append('/').append(PointerToken.of(part));
  }

  private static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }

  /** The word by which documents call a kind of entry. */
  private static String nameOf(Class<? extends Entry> kind) {
    for (Class<?> known : Entry.class.getPermittedSubclasses()) {
      if (known.isAssignableFrom(kind)) {
        String name = known.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
      }
    }
    throw new IllegalArgumentException("one kind of entry is meant (" + kind.getSimpleName() + ")");
  }

  /** By UTF-16 code units of the text, the same on every machine. */
  @Override
  public int compareTo(EntryId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
