package dev.okr.core.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Every rule of this library, in the order of their codes. */
final class StandardRules {

  private StandardRules() {}

  static List<Rule> all() {
    List<Rule> all = new ArrayList<>();
    all.addAll(FocusRules.all());
    all.addAll(TargetRules.all());
    all.addAll(MeasureRules.all());
    all.addAll(TextRules.all());
    all.addAll(ObjectiveTextRules.all());
    all.addAll(PlaceholderRules.all());
    all.addAll(LevelRules.all());
    all.addAll(OwnershipRules.all());
    all.addAll(LeaverRules.all());
    all.addAll(MetricRules.all());
    all.addAll(FreshnessRules.all());
    all.addAll(SumRules.all());
    all.addAll(DependencyRules.all());
    all.addAll(ReferenceRules.all());
    all.addAll(AlignmentRules.all());
    all.addAll(RhythmRules.all());
    all.addAll(CloseRules.all());
    all.addAll(EntryRules.all());
    all.addAll(IdRules.all());
    all.addAll(RewardRules.all());
    all.addAll(HistoryRules.all());
    all.sort(Comparator.comparing(rule -> rule.info().code()));
    return all;
  }
}
