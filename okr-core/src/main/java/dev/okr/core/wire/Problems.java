package dev.okr.core.wire;

import dev.okr.core.error.Location;
import dev.okr.core.error.Message;
import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.error.ProblemCode;
import dev.okr.core.internal.text.Placeholders;
import dev.okr.core.text.PlainText;
import dev.okr.core.value.LocalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers the problems of a document; keeps the first {@value #MOST} and counts the rest. */
public final class Problems {

  /** The most problems that are listed. */
  public static final int MOST = 1_000;

  private static final int LONGEST_QUOTE = 80;

  /** A problem of which nobody has worked out yet where a person finds it. */
  private record Found(ProblemCode code, String pointer, long place, Message message) {}

  private final List<Problem> settled = new ArrayList<>();
  private final List<Found> found = new ArrayList<>();
  private int count;

  /** Adds a problem that was made elsewhere. */
  public void add(Problem problem) {
    count++;
    if (isRoomLeft()) {
      settled.add(problem);
    }
  }

  /** Adds a problem whose place is known. */
  public void add(ProblemCode code, Location location, Object... namesAndArguments) {
    count++;
    if (isRoomLeft()) {
      settled.add(new Problem(code.code(), location, message(code, namesAndArguments)));
    }
  }

  /** Adds a problem by the place that a reader tells; {@link #settle} works out the location. */
  public void add(ProblemCode code, String pointer, long place, Object... namesAndArguments) {
    count++;
    if (isRoomLeft()) {
      found.add(new Found(code, pointer, place, message(code, namesAndArguments)));
    }
  }

  /** Adds what was gathered and settled elsewhere. */
  public void addAll(Problems others) {
    for (Problem other : others.settled) {
      if (isRoomLeft()) {
        settled.add(other);
      }
    }
    count += others.count;
  }

  /** Whether another problem would be listed. */
  public boolean isRoomLeft() {
    return settled.size() + found.size() < MOST;
  }

  /** Whether nothing was found. */
  public boolean isEmpty() {
    return count == 0;
  }

  /** How many were added. */
  public int count() {
    return count;
  }

  /** Forgets what was found in this document. */
  public void clear() {
    count = settled.size();
    found.clear();
  }

  /**
   * Locates a place.
   *
   * @see WireReader#locate
   */
  @FunctionalInterface
  public interface Places {
    /** The location of a place, with a pointer. */
    Location locate(String pointer, long place);
  }

  /** Works out where what was found stands, and puts it in the order of the document. */
  public void settle(Places places) {
    found.sort(Comparator.comparingLong(Found::place));
    for (Found one : found) {
      settled.add(new Problem(one.code.code(), places.locate(one.pointer, one.place), one.message));
    }
    found.clear();
  }

  /** All that was gathered and settled. */
  public List<Problem> toList() {
    List<Problem> all = new ArrayList<>(settled);
    if (count > settled.size()) {
      all.add(
          new Problem(
              ProblemCode.MORE.code(),
              Location.WHOLE,
              message(ProblemCode.MORE, "count", Integer.toString(count - settled.size()))));
    }
    return all;
  }

  /** The value that was read, or all that was found if there is none or anything was. */
  public <T> Outcome<T> outcome(@Nullable T value) {
    return value == null || !isEmpty() ? Outcome.rejected(toList()) : Outcome.ok(value);
  }

  /**
   * The message of a code; an argument that is a text in languages becomes part of the sentence in
   * each of them, one that is supplied is asked for only here, for a problem that is listed.
   */
  private static Message message(ProblemCode code, Object... namesAndArguments) {
    Map<String, LocalizedText> spoken = new LinkedHashMap<>();
    Map<String, String> arguments = new LinkedHashMap<>();
    for (int i = 0; i < namesAndArguments.length; i += 2) {
      String name = namesAndArguments[i].toString();
      Object given = namesAndArguments[i + 1];
      Object argument = given instanceof Supplier<?> later ? later.get() : given;
      if (argument instanceof LocalizedText words) {
        spoken.put(name, words);
      } else {
        arguments.put(name, quote(argument.toString()));
      }
    }
    return new Message(filled(code.template(), spoken), arguments);
  }

  private static LocalizedText filled(LocalizedText template, Map<String, LocalizedText> spoken) {
    if (spoken.isEmpty()) {
      return template;
    }
    Map<String, String> filled = new LinkedHashMap<>();
    template
        .byTag()
        .forEach(
            (tag, text) -> {
              Map<String, String> words = new LinkedHashMap<>();
              spoken.forEach((name, said) -> words.put(name, said.in(tag)));
              filled.put(tag, Placeholders.fill(text, words));
            });
    return LocalizedText.of(filled);
  }

  /** What was found, so short that a message stays one, and what can't be seen by its number. */
  public static String quote(String found) {
    return PlainText.excerpt(found, LONGEST_QUOTE);
  }
}
