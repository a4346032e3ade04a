package dev.okr.core.rule.standard;

import dev.okr.core.rule.Rule;
import dev.okr.core.rule.RuleSet;
import dev.okr.core.rule.history.CloseRules;
import dev.okr.core.rule.history.EntryRules;
import dev.okr.core.rule.history.HistoryRules;
import dev.okr.core.rule.history.RhythmRules;
import dev.okr.core.rule.link.AlignmentRules;
import dev.okr.core.rule.link.DependencyRules;
import dev.okr.core.rule.link.IdRules;
import dev.okr.core.rule.link.ReferenceRules;
import dev.okr.core.rule.metric.FreshnessRules;
import dev.okr.core.rule.metric.MetricRules;
import dev.okr.core.rule.people.FocusRules;
import dev.okr.core.rule.people.LeaverRules;
import dev.okr.core.rule.people.OwnershipRules;
import dev.okr.core.rule.people.RewardRules;
import dev.okr.core.rule.result.LevelRules;
import dev.okr.core.rule.result.MeasureRules;
import dev.okr.core.rule.result.ObjectiveTextRules;
import dev.okr.core.rule.result.PlaceholderRules;
import dev.okr.core.rule.result.SumRules;
import dev.okr.core.rule.result.TargetRules;
import dev.okr.core.rule.result.TextRules;
import java.util.ArrayList;
import java.util.List;

/** Every rule of this library but the one on waivers, which the book itself applies. */
public final class StandardRules implements RuleSet {

  @Override
  public List<Rule> rules() {
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
    return all;
  }
}
