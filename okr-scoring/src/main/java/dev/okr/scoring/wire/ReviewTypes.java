package dev.okr.scoring.wire;

import dev.okr.core.journal.Entry;
import dev.okr.core.plan.diff.PlanChange;
import dev.okr.core.wire.host.HostTypes;
import dev.okr.core.wire.host.Members;
import dev.okr.scoring.GroupScore;
import dev.okr.scoring.course.Breach;
import dev.okr.scoring.review.GoalChange;
import dev.okr.scoring.review.GoalStatus;
import dev.okr.scoring.review.LeftOver;
import dev.okr.scoring.review.MonthlyReview;
import dev.okr.scoring.review.MovedGoalpost;
import dev.okr.scoring.review.QuarterlyReview;
import dev.okr.scoring.review.WeeklyDigest;
import dev.okr.scoring.review.people.Contribution;
import dev.okr.scoring.review.people.ContributionDossier;
import dev.okr.scoring.review.people.RecognitionCandidate;

/** Review packs: members are named as the methods of the packs. */
final class ReviewTypes {

  private ReviewTypes() {}

  static void addTo(HostTypes.Builder types) {
    packs(types);
    parts(types);
    people(types);
  }

  private static void packs(HostTypes.Builder types) {
    types
        .object(
            WeeklyDigest.class,
            Members.<WeeklyDigest>of("review", digest -> "weekly")
                .and("since", WeeklyDigest::since)
                .and("on", WeeklyDigest::on)
                .and("lights", WeeklyDigest::lights)
                .and("changes", WeeklyDigest::changes)
                .and("risks", WeeklyDigest::risks)
                .and("unexpected", WeeklyDigest::unexpected)
                .and("states", WeeklyDigest::states)
                .and("blockers", WeeklyDigest::blockers)
                .and("asks", WeeklyDigest::asks))
        .object(
            MonthlyReview.class,
            Members.<MonthlyReview>of("review", review -> "monthly")
                .and("since", MonthlyReview::since)
                .and("on", MonthlyReview::on)
                .and("shared", MonthlyReview::shared)
                .and(
                    "decisionsDue",
                    review -> review.decisionsDue().stream().map(GoalStatus::goal).toList())
                .and("agreementsDue", MonthlyReview::agreementsDue)
                .and("unexpected", MonthlyReview::unexpected)
                .and("states", MonthlyReview::states)
                .and("breaches", MonthlyReview::breaches)
                .and("goalposts", MonthlyReview::goalposts)
                .and(
                    "planChanges",
                    review -> review.planChanges().stream().map(Change::new).toList())
                .and("decisions", MonthlyReview::decisions)
                .and("moved", MonthlyReview::moved))
        .object(
            Change.class,
            Members.<Change>of("kind", change -> change.plan.kind())
                .and("on", change -> change.plan.on().id())
                .and("member", change -> change.plan.member())
                .and("from", change -> change.plan.from())
                .and("to", change -> change.plan.to()))
        .object(
            QuarterlyReview.class,
            Members.<QuarterlyReview>of("review", review -> "quarterly")
                .and("cycle", review -> review.cycle().id())
                .and("on", QuarterlyReview::on)
                .and("whole", review -> new Whole(review.whole()))
                .and("results", QuarterlyReview::results)
                .and("adjusted", QuarterlyReview::adjusted)
                .and("moved", QuarterlyReview::moved)
                .and("outlook", QuarterlyReview::outlook)
                .and("unexpected", QuarterlyReview::unexpected)
                .and("states", QuarterlyReview::states)
                .and("breaches", QuarterlyReview::breaches)
                .and("leftOver", QuarterlyReview::leftOver)
                .and("learned", QuarterlyReview::learned)
                .and("decisions", QuarterlyReview::decisions)
                .and("recognitions", QuarterlyReview::recognitions))
        .object(
            Whole.class,
            Members.<Whole>of("objectives", whole -> whole.all.objectives())
                .and("mean", whole -> whole.all.mean())
                .and("lights", whole -> whole.all.byLight())
                .and("bands", whole -> whole.all.byBand()));
  }

  /** A change of the plan as a review lists it: without a sentence. */
  private record Change(PlanChange plan) {}

  /** The figures of all as a review begins with them: of objectives alone. */
  private record Whole(GroupScore all) {}

  private static void parts(HostTypes.Builder types) {
    types
        .object(
            GoalStatus.class,
            Members.of("goal", GoalStatus::goal)
                .and("owner", GoalStatus::owner)
                .and("state", GoalStatus::state)
                .and("score", GoalStatus::score)
                .and("expected", GoalStatus::expected)
                .and("pace", GoalStatus::pace)
                .and("band", GoalStatus::band)
                .and("light", GoalStatus::light)
                .and("causes", GoalStatus::causes)
                .and("measures", GoalStatus::measures))
        .object(
            GoalChange.class,
            Members.<GoalChange>of("goal", goal -> goal.change().goal())
                .and("before", goal -> goal.change().before())
                .and("after", goal -> goal.change().after())
                .and("lightBefore", goal -> goal.change().lightBefore())
                .and("lightAfter", goal -> goal.change().lightAfter())
                .and("causes", GoalChange::causes)
                .and("because", goal -> goal.because().stream().map(Entry::id).toList()))
        .object(
            Breach.class,
            Members.of("keyResult", Breach::keyResult)
                .and("metric", breach -> breach.guardrail().metric())
                .and("since", Breach::since)
                .and("until", Breach::until)
                .and("worst", Breach::worst))
        .object(
            MovedGoalpost.class,
            Members.of("keyResult", MovedGoalpost::keyResult)
                .and("computed", MovedGoalpost::computed)
                .and("original", MovedGoalpost::onOriginalTargets)
                .and("revisions", MovedGoalpost::revisions))
        .object(
            LeftOver.class,
            Members.<LeftOver>of("keyResult", left -> left.status().goal().id())
                .and("takenOverBy", LeftOver::takenOverBy));
  }

  private static void people(HostTypes.Builder types) {
    types
        .object(
            RecognitionCandidate.class,
            Members.of("keyResult", RecognitionCandidate::keyResult)
                .and("parties", RecognitionCandidate::parties)
                .and("progress", RecognitionCandidate::progress)
                .and("thanked", RecognitionCandidate::thanked))
        .object(
            ContributionDossier.class,
            Members.of("party", ContributionDossier::party)
                .and("on", ContributionDossier::on)
                .and("contributions", ContributionDossier::contributions)
                .and("recognitions", ContributionDossier::recognitions))
        .object(
            Contribution.class,
            Members.of("keyResult", Contribution::keyResult)
                .and("involvements", Contribution::involvements)
                .and("score", Contribution::score)
                .and("band", Contribution::band)
                .and("light", Contribution::light)
                .and("evidence", Contribution::evidence)
                .and("ambition", Contribution::ambition)
                .and("metrics", Contribution::metrics)
                .and("needs", Contribution::needs)
                .and("revisions", Contribution::revisions)
                .and("drives", Contribution::drives)
                .and("serves", Contribution::serves)
                .and("themes", Contribution::themes)
                .and("initiatives", Contribution::initiatives)
                .and("with", Contribution::with));
  }
}
