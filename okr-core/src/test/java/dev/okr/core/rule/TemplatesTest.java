package dev.okr.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.value.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplatesTest {

  private final Templates templates = new Templates();

  @Test
  void aSentenceIsMadeOnceForEachArgumentAndItsLanguages() {
    LocalizedText template = LocalizedText.enZh("{id}: {why}, {why}", "{id}：{why}");
    LocalizedText made = templates.with(template, "why", List.of("zh"));
    assertThat(made).isEqualTo(LocalizedText.enZh("{id}: {why}, {why}", "{id}：{why@zh}"));
    assertThat(templates.with(template, "why", new ArrayList<>(List.of("zh")))).isSameAs(made);
    assertThat(templates.with(template, "id", List.of("zh")))
        .isEqualTo(LocalizedText.enZh("{id}: {why}, {why}", "{id@zh}：{why}"));
    assertThat(templates.with(template, "why", List.of("en", "zh")))
        .isEqualTo(LocalizedText.enZh("{id}: {why@en}, {why@en}", "{id}：{why@zh}"));
  }

  @Test
  void sentencesOfAHostForEachFindingAreRightHoweverMany() {
    for (int i = 0; i < 5_000; i++) {
      LocalizedText template = LocalizedText.enZh(i + " {why}", i + "{why}");
      assertThat(templates.with(template, "why", List.of("zh")))
          .isEqualTo(LocalizedText.enZh(i + " {why}", i + "{why@zh}"));
    }
  }
}
