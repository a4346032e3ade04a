package dev.okr.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalizedTextTest {

  /** Texts in that many languages, the last tag first in the alphabet. */
  private static Map<String, String> texts(int languages) {
    Map<String, String> byTag = new LinkedHashMap<>();
    for (int i = 0; i < languages; i++) {
      byTag.put((char) ('z' - i) + "x", "text " + i);
    }
    return byTag;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 20})
  void keepsTextsInTheirOrderHoweverMany(int languages) {
    Map<String, String> byTag = texts(languages);
    LocalizedText text = LocalizedText.of(byTag);
    assertThat(text.byTag()).isEqualTo(byTag).hasSameHashCodeAs(byTag).hasSize(languages);
    assertThat(byTag).isEqualTo(text.byTag());
    assertThat(text.byTag().keySet()).containsExactlyElementsOf(byTag.keySet());
    assertThat(text.byTag().values()).containsExactlyElementsOf(byTag.values());
    byTag.forEach((tag, words) -> assertThat(text.in(tag)).isEqualTo(words));
    byTag.keySet().forEach(tag -> assertThat(text.byTag()).containsKey(tag));
    assertThat(text.byTag().get("none")).isNull();
    assertThat(text.byTag()).doesNotContainKey("none");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 5})
  void nobodyChangesIt(int languages) {
    Map<String, String> byTag = texts(languages);
    LocalizedText text = LocalizedText.of(byTag);
    byTag.clear();
    assertThat(text.byTag()).hasSize(languages);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> text.byTag().put("fr", "non"));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> text.byTag().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> text.byTag().entrySet().iterator().next().setValue("non"));
  }

  @Test
  void aMapOfFewEndsLikeAnyOther() {
    Iterator<String> tags = LocalizedText.enZh("rate", "率").byTag().keySet().iterator();
    assertThat(tags.next()).isEqualTo("en");
    assertThat(tags.next()).isEqualTo("zh");
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(tags::next);
  }

  @Test
  void theLastTextOfALanguageCounts() {
    assertThat(LocalizedText.of("en", "a", "en", "b"))
        .isEqualTo(LocalizedText.of(Map.of("en", "b")));
  }

  @Test
  void aLanguageHasAName() {
    assertThatIllegalArgumentException().isThrownBy(() -> LocalizedText.of(" ", "a", "en", "b"));
    assertThatIllegalArgumentException().isThrownBy(() -> LocalizedText.of(Map.of("", "a")));
  }
}
