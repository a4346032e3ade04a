package dev.okr.graph.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The texts of this module, by language: {@code messages_en.properties} and its neighbours, in
 * UTF-8. A further language is a further file. The JVM's own language plays no part.
 */
public final class Messages {

  private static final Properties ENGLISH =
      Objects.requireNonNull(read("en"), "messages_en.properties");

  private final Properties texts;

  private Messages(Properties texts) {
    this.texts = texts;
  }

  /** The texts in a language: of its whole tag, else of its primary language, else in English. */
  public static Messages in(Locale language) {
    String tag = language.toLanguageTag();
    Properties exact = read(tag);
    Properties found = exact == null ? read(tag.replaceFirst("-.*", "")) : exact;
    return new Messages(found == null ? ENGLISH : found);
  }

  private static @Nullable Properties read(String tag) {
    try (InputStream file = Messages.class.getResourceAsStream("messages_" + tag + ".properties")) {
      if (file == null) {
        return null;
      }
      Properties texts = new Properties();
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A text.
   *
   * @param key its key
   * @param arguments what takes the place of <code>{0}</code>, <code>{1}</code> and so on; put in
   *     once, so an argument that looks like a place stays as it is
   */
  public String text(String key, String... arguments) {
    String pattern = Objects.requireNonNull(texts.getProperty(key), key);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      int close = pattern.charAt(i) == '{' ? pattern.indexOf('}', i) : -1;
      if (close < 0) {
        text.append(pattern.charAt(i));
      } else {
        text.append(arguments[Integer.parseInt(pattern, i + 1, close, 10)]);
        i = close;
      }
    }
    return text.toString();
  }
}
