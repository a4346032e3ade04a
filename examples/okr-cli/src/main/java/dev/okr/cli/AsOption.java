package dev.okr.cli;

import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.privacy.PlanView;
import dev.okr.scoring.Scorecard;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** For whom something is shown: {@code --as PARTY}. */
final class AsOption {

  @Option(
      names = "--as",
      paramLabel = "PARTY",
      description = "Shows what the person or team may see: of restricted goals scores alone.")
  private @Nullable String party;

  /** The view of a plan; empty if none is named. The command ends if the plan has no such party. */
  Optional<PlanView> view(Usage usage, Plan plan) {
    return party(usage, plan).map(as -> PlanView.of(plan, as));
  }

  /** The scorecard as the party may see it; itself if none is named. */
  Scorecard seen(Usage usage, Scorecard card) {
    return party(usage, card.plan()).map(card::seenBy).orElse(card);
  }

  private Optional<PartyId> party(Usage usage, Plan plan) {
    String id = party;
    if (id == null) {
      return Optional.empty();
    }
    return Optional.of(
        usage
            .find(id, named -> plan.party(PartyId.of(named)))
            .orElseThrow(() -> usage.error("There is no team or person '" + id + "'."))
            .id());
  }

  boolean isGiven() {
    return party != null;
  }

  /** Refuses it where cases come from a file. */
  void rejectBesideBatch(Usage usage) {
    if (party != null) {
      throw usage.error("--as is for one plan, not for --batch.");
    }
  }

  /**
   * Where files are read: what is wrong with one is told without its words, which may be those of a
   * restricted goal.
   */
  InputFiles files() {
    return party == null ? new InputFiles() : InputFiles.withoutWords();
  }
}
