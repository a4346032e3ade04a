package dev.okr.core.rule.summary;

import dev.okr.core.internal.Arguments;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.rule.Finding;
import dev.okr.core.rule.Report;
import dev.okr.core.rule.RuleBook;
import dev.okr.core.value.LocalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a report says, each thing once: the open findings of one rule are one line, with the titles
 * of what they are about. The most useful comes first: what is said of the plan as a whole, then by
 * severity, then results and rhythm before ownership and the dictionary, then what concerns more.
 * The same report gives the same summary, whatever the order of the plan.
 *
 * <pre>{@code
 * Summary summary = Summary.of(book, plan, report).first(10);
 * summary.lines().forEach(line -> System.out.println(line.sentence("en")));
 * }</pre>
 *
 * @param lines what there is to say
 * @param linesLeft how many lines {@link #first} has left off
 * @param findingsLeft how many findings those lines are about
 */
public record Summary(List<SummaryLine> lines, int linesLeft, int findingsLeft) {

  /** By the first digit of this library's codes: results, rhythm, focus, history and so on. */
  private static final String CHAPTERS = "271965384";

  private static final Comparator<SummaryLine> MOST_USEFUL_FIRST =
      Comparator.<SummaryLine>comparingInt(line -> isOfThePlan(line) ? 0 : 1)
          .thenComparing(SummaryLine::severity)
          .thenComparingInt(line -> chapter(line.code()))
          .thenComparing(line -> line.findings().size(), Comparator.reverseOrder())
          .thenComparing(SummaryLine::code);

  /**
   * Copies the lines.
   *
   * @throws IllegalArgumentException if a number is negative
   */
  public Summary {
    lines = Arguments.copy(lines, "lines");
    if (linesLeft < 0 || findingsLeft < 0) {
      throw new IllegalArgumentException(
          "what is left is at least 0 (" + linesLeft + ", " + findingsLeft + ")");
    }
  }

  /**
   * The summary of a report.
   *
   * @param book the book whose rules made it; a finding of another rule is said by its own sentence
   * @param plan the plan it is of, for the titles; an element it lacks is named by its id
   * @param report what was found; waived findings are left out
   */
  public static Summary of(RuleBook book, Plan plan, Report report) {
    Objects.requireNonNull(book, "book");
    Objects.requireNonNull(plan, "plan");
    Map<String, List<Finding>> byCode = new LinkedHashMap<>();
    for (Finding finding : Objects.requireNonNull(report, "report").open()) {
      byCode.computeIfAbsent(finding.code(), any -> new ArrayList<>()).add(finding);
    }
    PlanNames names = new PlanNames(plan);
    List<SummaryLine> lines = new ArrayList<>();
    byCode.forEach((code, findings) -> lines.add(Sentences.line(book.info(code), findings, names)));
    lines.sort(MOST_USEFUL_FIRST);
    return new Summary(lines, 0, 0);
  }

  /**
   * The first lines of it, which knows what it leaves off.
   *
   * @param most how many, at least 0
   * @throws IllegalArgumentException if {@code most} is negative
   */
  public Summary first(int most) {
    if (most < 0) {
      throw new IllegalArgumentException("most is at least 0 (" + most + ")");
    }
    if (lines.size() <= most) {
      return this;
    }
    List<SummaryLine> left = lines.subList(most, lines.size());
    int findings = left.stream().mapToInt(line -> line.findings().size()).sum();
    return new Summary(lines.subList(0, most), linesLeft + left.size(), findingsLeft + findings);
  }

  /**
   * Why a report is silent where it is: for each thing that was not given a sentence with the codes
   * of the rules that weren't asked for want of it, or only in part.
   */
  public static List<LocalizedText> unasked(Report report) {
    return UnaskedSentences.of(Objects.requireNonNull(report, "report").unasked());
  }

  private static boolean isOfThePlan(SummaryLine line) {
    return line.findings().get(0).on().kind() == SubjectKind.PLAN;
  }

  /** A host's own rules first: it wrote them because they matter to it. */
  private static int chapter(String code) {
    boolean isHouse = code.startsWith("OKR-") && code.length() > 4;
    return isHouse ? 1 + CHAPTERS.indexOf(code.charAt(4)) : 0;
  }
}
