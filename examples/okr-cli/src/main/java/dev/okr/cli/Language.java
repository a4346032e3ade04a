package dev.okr.cli;

import dev.okr.core.message.Texts;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

/**
 * A language in which the command line speaks: English, Chinese, or one that a language pack on the
 * class path brings.
 *
 * @param tag its tag
 */
record Language(String tag) {

  /** What the command line says. */
  static final Texts TEXTS = Texts.of(Language.class);

  static final Language EN = new Language("en");

  /** The language of a tag; capitals don't matter. */
  static Language of(String tag) {
    return all().stream()
        .filter(language -> language.tag.equalsIgnoreCase(tag))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "expected one of " + all() + " (case-insensitive) but was '" + tag + "'"));
  }

  private static List<Language> all() {
    return TEXTS.languages().stream().map(Locale::toLanguageTag).map(Language::new).toList();
  }

  /** One of the command line's own texts, with arguments in the place of their names. */
  String say(String key, Object... named) {
    return TEXTS.say(tag, key, named);
  }

  /** As help and errors show it. */
  @Override
  public String toString() {
    return tag.toUpperCase(Locale.ROOT);
  }

  /** What {@code --lang} may be. */
  static final class Choices implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return all().stream().map(Language::toString).iterator();
    }
  }
}
