package dev.okr.core.testkit.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** No name of a type, method or field holds a word for pay; lexicons of people's texts may. */
final class NotSpeakOfPay extends ArchCondition<JavaClass> {

  private static final Set<String> WORDS =
      Set.of(
          "pay",
          "payroll",
          "salary",
          "salaries",
          "bonus",
          "bonuses",
          "wage",
          "wages",
          "compensation",
          "compensations",
          "remuneration");

  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[_$\\d]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  NotSpeakOfPay() {
    super("not speak of pay");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    if (type.getSimpleName().endsWith("Lexicon")) {
      return;
    }
    check(type, type.getSimpleName(), type.getDescription(), events);
    for (JavaMember member : type.getMembers()) {
      check(type, member.getName(), member.getDescription(), events);
    }
  }

  private static void check(
      JavaClass type, String name, String description, ConditionEvents events) {
    if (speaksOfPay(name)) {
      events.add(SimpleConditionEvent.violated(type, description + " speaks of pay"));
    }
  }

  static boolean speaksOfPay(String name) {
    return BETWEEN_WORDS
        .splitAsStream(name)
        .anyMatch(word -> WORDS.contains(word.toLowerCase(Locale.ROOT)));
  }
}
