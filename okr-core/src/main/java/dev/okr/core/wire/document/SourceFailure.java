package dev.okr.core.wire.document;

import dev.okr.core.error.Location;
import dev.okr.core.error.Outcome;
import dev.okr.core.error.ProblemCode;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.wire.Problems;
import dev.okr.core.wire.WireTexts;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Why a source couldn't be read, as its user would say it.
 *
 * @param source the file in quotes, or words for a stream
 * @param detail the reason: words of ours, else those of the system
 */
public record SourceFailure(LocalizedText source, LocalizedText detail) {

  private static final LocalizedText STREAM = WireTexts.say("source.stream");
  private static final LocalizedText MISSING = WireTexts.say("source.missing");
  private static final LocalizedText DENIED = WireTexts.say("source.denied");
  private static final LocalizedText DIRECTORY = WireTexts.say("source.directory");

  /** The failure of a stream. */
  public static SourceFailure of(IOException failure) {
    return new SourceFailure(STREAM, LocalizedText.of(words(failure)));
  }

  /** The failure of a file. */
  public static SourceFailure of(Path file, IOException failure) {
    String name = Problems.quote(file.toString());
    return new SourceFailure(WireTexts.say("source.file", "name", name), reason(file, failure));
  }

  private static LocalizedText reason(Path file, IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return MISSING;
    }
    if (failure instanceof AccessDeniedException) {
      return DENIED;
    }
    return Files.isDirectory(file) ? DIRECTORY : LocalizedText.of(words(failure));
  }

  private static String words(IOException failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? failure.getClass().getSimpleName()
        : Problems.quote(message);
  }

  /** Adds that the source couldn't be read to its end. */
  public void addTo(Problems problems) {
    problems.add(ProblemCode.UNREADABLE, Location.WHOLE, "source", source, "detail", detail);
  }

  /** The outcome of reading what couldn't be read. */
  public <T> Outcome<T> rejected() {
    Problems problems = new Problems();
    addTo(problems);
    return problems.outcome(null);
  }
}
