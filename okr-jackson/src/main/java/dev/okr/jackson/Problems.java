package dev.okr.jackson;

import dev.okr.core.error.Location;
import dev.okr.core.error.Message;
import dev.okr.core.error.Problem;
import dev.okr.core.text.PlainText;
import dev.okr.core.value.LocalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Gathers the problems of a document; keeps the first {@value #MOST} and counts the rest. */
final class Problems {

  /** The most problems that are listed. */
  static final int MOST = 1_000;

  private static final int LONGEST_QUOTE = 80;

  /** A problem whose column isn't known yet. */
  private record Found(ProblemCode code, String pointer, int line, int offset, Message message) {}

  private final List<Problem> settled = new ArrayList<>();
  private final List<Found> found = new ArrayList<>();
  private int count;

  /** Adds a problem whose place is known. */
  void add(ProblemCode code, Location location, Object... namesAndArguments) {
    count++;
    if (isRoomLeft()) {
      settled.add(new Problem(code.code(), location, message(code, namesAndArguments)));
    }
  }

  /** Adds a problem by the offset of its byte; {@link #settle} works out the place. */
  void add(ProblemCode code, String pointer, int line, int offset, Object... namesAndArguments) {
    count++;
    if (isRoomLeft()) {
      found.add(new Found(code, pointer, line, offset, message(code, namesAndArguments)));
    }
  }

  /** Adds what was gathered and settled elsewhere. */
  void addAll(Problems others) {
    for (Problem other : others.settled) {
      if (isRoomLeft()) {
        settled.add(other);
      }
    }
    count += others.count;
  }

  /** Adds that the source couldn't be read to its end. */
  void add(SourceFailure failure) {
    add(
        ProblemCode.UNREADABLE,
        Location.WHOLE,
        "source",
        failure.source(),
        "detail",
        failure.detail());
  }

  /** Whether another problem would be listed. */
  boolean isRoomLeft() {
    return settled.size() + found.size() < MOST;
  }

  boolean isEmpty() {
    return count == 0;
  }

  int count() {
    return count;
  }

  /** Forgets what was found in this document. */
  void clear() {
    count = settled.size();
    found.clear();
  }

  /** Works out the places of what was found, and puts it in the order of the document. */
  void settle(Positions positions) {
    found.sort(Comparator.comparingInt(Found::offset));
    for (Found one : found) {
      settled.add(
          new Problem(
              one.code.code(), positions.locate(one.pointer, one.line, one.offset), one.message));
    }
    found.clear();
  }

  /** All that was gathered and settled. */
  List<Problem> toList() {
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

  /**
   * The message of a code; an argument that is a text in languages becomes part of the sentence in
   * each of them, one that is supplied is asked for only here, for a problem that is listed.
   */
  private static Message message(ProblemCode code, Object... namesAndArguments) {
    String english = code.template().in("en");
    String chinese = code.template().in("zh");
    Map<String, String> arguments = new LinkedHashMap<>();
    for (int i = 0; i < namesAndArguments.length; i += 2) {
      String name = namesAndArguments[i].toString();
      Object given = namesAndArguments[i + 1];
      Object argument = given instanceof Supplier<?> later ? later.get() : given;
      if (argument instanceof LocalizedText words) {
        english = english.replace("{" + name + "}", words.in("en"));
        chinese = chinese.replace("{" + name + "}", words.in("zh"));
      } else {
        arguments.put(name, quote(argument.toString()));
      }
    }
    return new Message(LocalizedText.enZh(english, chinese), arguments);
  }

  /** What was found, so short that a message stays one, and what can't be seen by its number. */
  static String quote(String found) {
    return PlainText.excerpt(found, LONGEST_QUOTE);
  }
}
