package dev.okr.cli;

import picocli.CommandLine.Option;

/** In which language a command speaks: {@code --lang TAG}. */
final class LanguageOption {

  @Option(
      names = "--lang",
      paramLabel = "<lang>",
      description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).",
      completionCandidates = Language.Choices.class)
  private Language language = Language.EN;

  Language chosen() {
    return language;
  }

  String tag() {
    return language.tag();
  }

  /** One of the command line's own texts in that language. */
  String say(String key, Object... named) {
    return language.say(key, named);
  }
}
