package dev.okr.core.week;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.Ask;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Decision;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.value.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The requests for support of a key result that stand. */
final class Asks {

  private record Words(PartyId to, LocalizedText text) {}

  private final Plan plan;
  private final CountingEntries entries;

  Asks(WeekContext context) {
    this.plan = context.plan();
    this.entries = context.entries();
  }

  /** What one party asks for; what they don't repeat on a later day is dropped. */
  private static final class Asker {

    private final Map<Words, CheckIn> standing = new LinkedHashMap<>();
    private final Set<Words> saidLast = new HashSet<>();
    private LocalDate last = LocalDate.MIN;

    void hear(CheckIn checkIn) {
      if (checkIn.on().isAfter(last)) { // a second check-in of one day drops nothing
        settle();
        saidLast.clear();
        last = checkIn.on();
      }
      for (Ask ask : checkIn.asks()) {
        PartyId to = ask.to();
        if (to != null) {
          Words words = new Words(to, ask.text());
          standing.putIfAbsent(words, checkIn);
          saidLast.add(words);
        }
      }
    }

    void settle() {
      standing.keySet().retainAll(saidLast);
    }
  }

  /** In the order in which they were first asked. */
  List<SupportAsked> of(KeyResultId keyResult) {
    Map<PartyId, Asker> askers = new LinkedHashMap<>();
    for (CheckIn checkIn : entries.about(Subject.of(keyResult), CheckIn.class)) {
      if (hasWords(checkIn)) {
        askers.computeIfAbsent(checkIn.by(), any -> new Asker()).hear(checkIn);
      }
    }
    LocalDate decided = decidedOn(keyResult);
    List<SupportAsked> all = new ArrayList<>();
    askers.forEach(
        (by, asker) -> {
          asker.settle();
          if (decided.isBefore(asker.last)) {
            asker.standing.forEach(
                (words, first) ->
                    all.add(
                        new SupportAsked(
                            keyResult, words.to(), words.text(), by, first.on(), first.id())));
          }
        });
    all.sort(Comparator.comparing(SupportAsked::since));
    return all;
  }

  private static boolean hasWords(CheckIn checkIn) {
    return !checkIn.note().isBlank() || !checkIn.asks().isEmpty() || !checkIn.blockers().isEmpty();
  }

  /**
   * The day of the newest decision about a key result or its objective; before all days if none.
   */
  LocalDate decidedOn(KeyResultId keyResult) {
    LocalDate newest = LocalDate.MIN;
    List<Subject> subjects = new ArrayList<>(List.of(Subject.of(keyResult)));
    plan.objectiveOf(keyResult).map(Objective::id).map(Subject::of).ifPresent(subjects::add);
    for (Subject subject : subjects) {
      LocalDate day =
          entries.newest(subject, Decision.class).map(Decision::on).orElse(LocalDate.MIN);
      newest = day.isAfter(newest) ? day : newest;
    }
    return newest;
  }
}
