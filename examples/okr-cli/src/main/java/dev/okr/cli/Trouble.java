package dev.okr.cli;

import dev.okr.core.text.PlainText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** What is wrong with a file, in words for whoever named it. */
final class Trouble {

  private Trouble() {}

  /** A sentence: {@code okr: 'x.json' can't be read: there is no such file}. */
  static String with(String file, IOException failure) {
    return PlainText.line("okr: '" + file + "' can't be read: " + reason(failure));
  }

  private static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (failure instanceof AccessDeniedException) {
      return "it may not be read by this user";
    }
    return failure instanceof CharacterCodingException
        ? "it isn't UTF-8"
        : String.valueOf(failure.getMessage());
  }
}
