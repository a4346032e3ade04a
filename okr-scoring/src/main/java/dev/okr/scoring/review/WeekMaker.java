package dev.okr.scoring.review;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.journal.Ask;
import dev.okr.core.journal.Blocker;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.org.PartyId;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.Evidence;
import dev.okr.scoring.NodeChange;
import dev.okr.scoring.OpenBlocker;
import dev.okr.scoring.Score;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.ScorecardDiff;
import dev.okr.scoring.review.evidence.Chronicle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the digest of a week. */
final class WeekMaker {

  private static final Comparator<GoalChange> IMPORTANT_FIRST =
      Comparator.comparingInt((GoalChange change) -> worsening(change.change()))
          .thenComparingLong(change -> size(change.change()))
          .reversed();

  private final Scorecard card;
  private final Scorecard earlier;
  private final Statuses statuses;

  WeekMaker(Scorecard card, Scorecard earlier) {
    this.card = card;
    this.earlier = earlier;
    this.statuses = new Statuses(card);
  }

  WeeklyDigest digest() {
    ScorecardDiff diff = card.diff(earlier);
    return ImmutableWeeklyDigest.builder()
        .since(earlier.on())
        .on(card.on())
        .lights(lights())
        .changes(changes(diff))
        .risks(risks())
        .unexpected(new EndFinder(card).found())
        .states(new Happenings(card).statesAfter(earlier.on(), any -> true))
        .blockers(blockers())
        .asks(asks(diff.entries()))
        .build();
  }

  private Map<Light, Integer> lights() {
    Map<Light, Integer> count = new EnumMap<>(Light.class);
    statuses.running().forEach(keyResult -> count.merge(lightOf(keyResult), 1, Integer::sum));
    return count;
  }

  private Light lightOf(KeyResult keyResult) {
    return card.keyResult(keyResult.id()).orElseThrow().light();
  }

  // ---- changes

  private static List<GoalChange> changes(ScorecardDiff diff) {
    List<GoalChange> all = new ArrayList<>();
    for (NodeChange change : diff.changes()) {
      all.add(
          new GoalChange(
              change,
              List.copyOf(diff.causes(change.goal())),
              diff.because(change.goal()).stream().sorted(Chronicle.OLDEST_FIRST).toList()));
    }
    all.sort(IMPORTANT_FIRST);
    return all;
  }

  private static int worsening(NodeChange change) {
    if (change.lightAfter().isWorseThan(change.lightBefore())) {
      return 2;
    }
    return change.lightBefore().isWorseThan(change.lightAfter()) ? 1 : 0;
  }

  /** A score that came or went is the largest change there is. */
  private static long size(NodeChange change) {
    return change.before().isPresent() == change.after().isPresent()
        ? change.by().map(Score::billionths).map(Math::abs).orElse(0L)
        : Long.MAX_VALUE;
  }

  // ---- risks, blockers, asks

  private List<GoalStatus> risks() {
    return statuses
        .running()
        .filter(keyResult -> lightOf(keyResult) != Light.GREEN)
        .map(statuses::of)
        .sorted(Statuses.WORST_FIRST)
        .toList();
  }

  private List<OpenBlocker> blockers() {
    Set<KeyResultId> named = new LinkedHashSet<>();
    for (CheckIn checkIn : new Chronicle(card).of(CheckIn.class)) {
      if (checkIn.blockers().stream().anyMatch(Blocker::open)
          && !statuses.isOver(checkIn.keyResult())) {
        named.add(checkIn.keyResult());
      }
    }
    return named.stream()
        .flatMap(keyResult -> card.openBlockers(keyResult).stream())
        .sorted(Comparator.comparing(blocker -> blocker.since().on()))
        .toList();
  }

  /** What is asked again in the same words is asked once. */
  private record Asked(KeyResultId keyResult, Optional<PartyId> to, LocalizedText text) {}

  private static List<SupportAsk> asks(List<Entry> entries) {
    List<SupportAsk> asks = new ArrayList<>();
    Set<Asked> seen = new HashSet<>();
    for (Entry entry : entries.stream().sorted(Chronicle.OLDEST_FIRST).toList()) {
      if (entry instanceof CheckIn checkIn) {
        for (Ask ask : checkIn.asks()) {
          Optional<PartyId> to = Optional.ofNullable(ask.to());
          if (seen.add(new Asked(checkIn.keyResult(), to, ask.text()))) {
            asks.add(new SupportAsk(checkIn.keyResult(), to, ask.text(), Evidence.of(checkIn)));
          }
        }
      }
    }
    return asks;
  }
}
