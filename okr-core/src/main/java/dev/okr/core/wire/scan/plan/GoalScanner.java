package dev.okr.core.wire.scan.plan;

import dev.okr.core.goal.Ambition;
import dev.okr.core.org.PartyId;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.Weight;
import dev.okr.core.wire.scan.JsonScanner;
import dev.okr.core.wire.scan.ObjectScanner;
import dev.okr.core.wire.scan.ScannedNames;
import dev.okr.core.wire.scan.ScannedValues;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what objectives and key results have in common. */
abstract class GoalScanner extends ObjectScanner {

  static final int ID = 0;
  private static final int TITLE = 1;
  private static final int DESCRIPTION = 2;
  private static final int OWNER = 3;
  private static final int AMBITION = 4;
  private static final int WEIGHT = 5;

  /** The place of the first member that only one of them has. */
  static final int OWN = 6;

  final PlanIds ids;
  private @Nullable LocalizedText title;
  private @Nullable LocalizedText description;
  private @Nullable PartyId owner;
  private @Nullable Ambition ambition;
  private @Nullable Weight weight;

  GoalScanner(JsonScanner in, ScannedValues values, PlanIds ids, ScannedNames names) {
    super(in, values, names, bit(ID));
    this.ids = ids;
  }

  /** The names of the common members, with those behind them that only one of them has. */
  static ScannedNames names(String... own) {
    String[] names = new String[OWN + own.length];
    names[ID] = "id";
    names[TITLE] = "title";
    names[DESCRIPTION] = "description";
    names[OWNER] = "owner";
    names[AMBITION] = "ambition";
    names[WEIGHT] = "weight";
    System.arraycopy(own, 0, names, OWN, own.length);
    return new ScannedNames(names);
  }

  /** Takes the value of the id, or of a member that only one of them has. */
  abstract boolean takeOwn(int member);

  @Override
  protected final boolean take(int member) {
    return switch (member) {
      case TITLE -> (title = localized()) != null;
      case DESCRIPTION -> (description = localized()) != null;
      case OWNER -> (owner = ids.party()) != null;
      case AMBITION -> (ambition = word(Ambition.class)) != null;
      case WEIGHT -> (weight = weight()) != null;
      default -> takeOwn(member);
    };
  }

  final LocalizedText title() {
    return text(TITLE, title);
  }

  final LocalizedText description() {
    return text(DESCRIPTION, description);
  }

  final Optional<PartyId> owner() {
    return said(OWNER, owner);
  }

  final Optional<Ambition> ambition() {
    return said(AMBITION, ambition);
  }

  final Optional<Weight> statedWeight() {
    return said(WEIGHT, weight);
  }
}
