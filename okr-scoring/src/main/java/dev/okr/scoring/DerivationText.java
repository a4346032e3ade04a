package dev.okr.scoring;

import dev.okr.core.goal.Light;
import dev.okr.core.text.PlainText;
import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A derivation as indented lines, each node on a line of its own. Its recursion is as deep as a
 * plan.
 */
final class DerivationText {

  private static final int MOST_ENTRIES = 3;

  private final String languageTag;
  private final StringBuilder out = new StringBuilder();

  DerivationText(String languageTag) {
    this.languageTag = languageTag;
  }

  String render(Derivation derivation) {
    write(derivation, "", "");
    return out.toString();
  }

  private void write(Derivation derivation, String indent, String weight) {
    line(derivation, indent, weight);
    derivation.health().ifPresent(health -> health(health, indent + "  "));
    boolean several = derivation.parts().size() > 1;
    for (Derivation.Part part : derivation.parts()) {
      String times = several ? part.weight().toPlainString() + " × " : "";
      write(part.derivation(), indent + "  ", times);
    }
  }

  private void line(Derivation derivation, String indent, String weight) {
    out.append(indent).append(weight).append(PlainText.line(derivation.of())).append(" = ");
    formula(derivation);
  }

  private void formula(Derivation derivation) {
    out.append(derivation.result().map(Score::toString).orElse("–"))
        .append("  ")
        .append(in(derivation.rule().label()));
    if (!derivation.rule().label().equals(derivation.rule().formula())) {
      out.append(in(ScoringWords.say("line.colon"))).append(in(derivation.rule().formula()));
    }
    derivation
        .inputs()
        .forEach(
            (name, value) ->
                out.append("  ").append(name(name)).append(' ').append(value.toPlainString()));
    derivation.notes().forEach(note -> out.append("  (").append(said(note)).append(')'));
    evidence(derivation.evidence());
    out.append('\n');
  }

  private String name(String input) {
    return ScoringWords.input(input).in(languageTag);
  }

  private void health(Health health, String indent) {
    expected(health.expected(), indent, "");
    out.append(indent)
        .append(in(ScoringWords.say("line.light")))
        .append(light(health.light()))
        .append(in(ScoringWords.say("line.pace")))
        .append(health.pace().result().map(p -> twoDigits(p.toBigDecimal())).orElse("–"))
        .append('\n');
    for (Cause cause : health.causes()) {
      out.append(indent)
          .append("- ")
          .append(light(cause.reason().severity()))
          .append(in(ScoringWords.say("line.colon")))
          .append(said(cause.text()));
      evidence(cause.evidence());
      out.append('\n');
    }
  }

  private void expected(Derivation expected, String indent, String of) {
    out.append(indent).append(in(ScoringWords.say("line.expected"))).append(of);
    formula(expected);
    for (Derivation.Part part : expected.parts()) {
      expected(part.derivation(), indent + "  ", PlainText.line(part.derivation().of()) + " = ");
    }
  }

  private void evidence(List<Evidence> evidence) {
    if (evidence.isEmpty()) {
      return;
    }
    int hidden = Math.max(0, evidence.size() - MOST_ENTRIES);
    String shown =
        evidence.subList(hidden, evidence.size()).stream()
            .map(Evidence::toString)
            .map(PlainText::line)
            .collect(Collectors.joining("; "));
    String more = ScoringWords.say("line.more-entries", "count", hidden).in(languageTag);
    out.append("  [").append(hidden == 0 ? "" : more).append(shown).append(']');
  }

  private String light(Light light) {
    return in(ScoringWords.light(light));
  }

  private String in(LocalizedText text) {
    return text.in(languageTag);
  }

  /** A text that may hold words of people: it stays on its line. */
  private String said(LocalizedText text) {
    return PlainText.line(in(text));
  }

  private static String twoDigits(BigDecimal number) {
    return number.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
