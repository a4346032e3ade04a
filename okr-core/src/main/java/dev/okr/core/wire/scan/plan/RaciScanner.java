package dev.okr.core.wire.scan.plan;

import dev.okr.core.org.PartyId;
import dev.okr.core.org.Raci;
import dev.okr.core.wire.scan.JsonScanner;
import dev.okr.core.wire.scan.ObjectScanner;
import dev.okr.core.wire.scan.ScannedNames;
import dev.okr.core.wire.scan.ScannedValues;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads who has which role in a key result. */
final class RaciScanner extends ObjectScanner {

  private static final ScannedNames NAMES =
      new ScannedNames("responsible", "accountable", "consulted", "informed");

  private final PlanIds ids;

  /** The parties of each role, in the order of the names. */
  private final List<@Nullable List<PartyId>> parties = Arrays.asList(null, null, null, null);

  RaciScanner(JsonScanner in, ScannedValues values, PlanIds ids) {
    super(in, values, NAMES, 0);
    this.ids = ids;
  }

  @Override
  protected boolean take(int member) {
    List<PartyId> found = list(ids::party);
    parties.set(member, found);
    return found != null;
  }

  /** The roles that come next; {@code null} if they can't be read here. */
  @Nullable Raci read() {
    return scan() ? new Raci(of(0), of(1), of(2), of(3)) : null;
  }

  private List<PartyId> of(int role) {
    return said(role, parties.get(role)).orElse(List.of());
  }
}
