package dev.okr.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.error.Message;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.value.LocalizedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Findings of one rule on one element become one, and nothing that was said is lost. */
class MergingTest {

  private static final LocalizedText MISSING =
      LocalizedText.of(
          Map.of("en", "{id} lacks {what}.", "zh", "{id}缺少{what}。", "de", "{id} fehlt {what}."));

  private static Finding finding(Severity severity, LocalizedText template, String... arguments) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      named.put(arguments[i], arguments[i + 1]);
    }
    return new Finding(
        "ACME-1",
        severity,
        Subject.of(KeyResultId.of("KR")),
        "/objectives/O/keyResults/KR",
        new Message(template, named),
        LocalizedText.empty(),
        null);
  }

  private static Finding missing(String what) {
    return finding(Severity.WARNING, MISSING, "id", "KR", "what", what);
  }

  private static Finding merged(Finding... findings) {
    List<Finding> merged = Merging.merged(List.of(findings));
    assertThat(merged).hasSize(1);
    return merged.get(0);
  }

  @Test
  void everyLanguageAndArgumentStays() {
    Finding finding = merged(missing("an owner"), missing("a unit"));
    assertThat(finding.message("en")).isEqualTo("KR lacks a unit. KR lacks an owner.");
    assertThat(finding.message("zh")).isEqualTo("KR缺少a unit。KR缺少an owner。");
    assertThat(finding.message("de")).isEqualTo("KR fehlt a unit. KR fehlt an owner.");
    assertThat(finding.message().arguments())
        .isEqualTo(Map.of("id", "KR", "what", "a unit", "what#2", "an owner"));
  }

  @Test
  void aLanguageThatOneSentenceLacksIsFilledAsAlways() {
    Finding finding =
        merged(
            missing("a unit"),
            finding(Severity.ERROR, LocalizedText.enZh("Bad {id}.", "{id} 错。"), "id", "KR"));
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.message("de")).isEqualTo("Bad KR. KR fehlt a unit.");
    assertThat(finding.message("zh")).isEqualTo("KR 错。KR缺少a unit。");
  }

  @Test
  void oneThatStaysAloneIsUntouched() {
    Finding one = missing("a unit");
    assertThat(merged(one)).isSameAs(one);
    assertThat(merged(one, missing("a unit"))).isEqualTo(one);
  }

  @Test
  void whatReadsTheSameInALanguageIsSaidOnce() {
    LocalizedText template = LocalizedText.enZh("{id} is late.", "{id}{how}。");
    Finding finding =
        merged(
            finding(Severity.INFO, template, "id", "KR", "how", "晚"),
            finding(Severity.INFO, template, "id", "KR", "how", "很晚"));
    assertThat(finding.message("en")).isEqualTo("KR is late.");
    assertThat(finding.message("zh")).isEqualTo("KR晚。KR很晚。");
  }

  @Test
  void bracesOfTextsStay() {
    Finding finding =
        merged(
            missing("{what}"),
            missing("{id"),
            finding(Severity.INFO, LocalizedText.of("{ and {none}")));
    assertThat(finding.message("en")).isEqualTo("KR lacks {id. KR lacks {what}. { and {none}");
  }

  @Test
  void veryManyAreCounted() {
    List<Finding> many = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      many.add(missing("part " + i));
    }
    Finding finding = merged(many.toArray(Finding[]::new));
    assertThat(finding.message("en")).endsWith(" ... and 99950 more.").hasSizeLessThan(2_000);
    assertThat(finding.message("zh")).endsWith("。……另有 99950 条。");
    assertThat(finding.message().arguments()).containsEntry("more", "99950");
  }

  @Test
  void veryLongSentencesEndToo() {
    List<Finding> many = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      many.add(finding(Severity.INFO, LocalizedText.of(i + "x".repeat(999_990))));
    }
    Collections.shuffle(many, new Random(1));
    Finding finding = merged(many.toArray(Finding[]::new));
    assertThat(finding.message("en")).endsWith("x… ... and 4 more.").hasSizeLessThan(21_000);
  }

  @Test
  void anArgumentIsBoundedAndOnOneLine() {
    RuleBook book =
        RuleBook.standard()
            .with(
                new Rule() {
                  @Override
                  public RuleInfo info() {
                    return new RuleInfo(
                        "ACME-2",
                        Severity.INFO,
                        LocalizedText.of("{x}"),
                        LocalizedText.empty(),
                        LocalizedText.empty());
                  }

                  @Override
                  public void plan(RuleContext context, Findings findings) {
                    findings.add(
                        Subject.of(context.plan().id()),
                        "",
                        "x",
                        "a\n\u001B[2Jb" + "c".repeat(900_000));
                  }
                });
    Report report = book.check(Plan.builder("p").build());
    assertThat(report.of("ACME-2").get(0).message("en"))
        .startsWith("a \\u001b[2Jbccc")
        .endsWith("c…")
        .hasSize(1_000);
  }
}
