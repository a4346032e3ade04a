package dev.okr.core.error;

import dev.okr.core.text.PlainText;
import dev.okr.core.value.LocalizedText;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Why a source couldn't be read, as its user would say it.
 *
 * @param source what its user calls it, in quotes, or words for a stream
 * @param detail the reason: words of ours, else those of the system
 */
record SourceFailure(LocalizedText source, LocalizedText detail) {

  private static final int LONGEST_QUOTE = 80;

  static SourceFailure of(IOException failure) {
    return new SourceFailure(ProblemCode.TEXTS.get("source.stream"), words(failure));
  }

  static SourceFailure of(String name, IOException failure) {
    return new SourceFailure(named(name), reason(failure, words(failure)));
  }

  static SourceFailure of(Path file, IOException failure) {
    LocalizedText usual =
        Files.isDirectory(file) ? ProblemCode.TEXTS.get("source.directory") : words(failure);
    return new SourceFailure(named(file.toString()), reason(failure, usual));
  }

  private static LocalizedText named(String name) {
    return ProblemCode.TEXTS.get("source.file", "name", quote(name));
  }

  private static LocalizedText reason(IOException failure, LocalizedText usual) {
    if (failure instanceof NoSuchFileException) {
      return ProblemCode.TEXTS.get("source.missing");
    }
    return failure instanceof AccessDeniedException
        ? ProblemCode.TEXTS.get("source.denied")
        : usual;
  }

  private static LocalizedText words(IOException failure) {
    String message = failure.getMessage();
    return LocalizedText.of(
        message == null || message.isBlank() ? failure.getClass().getSimpleName() : quote(message));
  }

  private static String quote(String found) {
    return PlainText.excerpt(found, LONGEST_QUOTE);
  }

  Problem problem() {
    ProblemCode code = ProblemCode.UNREADABLE;
    Message message =
        Message.of(ProblemCode.TEXTS.get(code.code(), "source", source, "detail", detail));
    return new Problem(code.code(), Location.WHOLE, message);
  }
}
