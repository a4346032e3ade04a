package dev.okr.cli;

/** The languages in which the command line speaks. */
enum Language {
  /** English. */
  EN,
  /** Chinese. */
  ZH;

  /** The language tag. */
  String tag() {
    return this == EN ? "en" : "zh";
  }

  /** The one text or the other. */
  String of(String english, String chinese) {
    return this == EN ? english : chinese;
  }
}
