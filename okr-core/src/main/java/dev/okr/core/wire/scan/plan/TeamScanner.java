package dev.okr.core.wire.scan.plan;

import dev.okr.core.org.PartyId;
import dev.okr.core.org.Team;
import dev.okr.core.org.TeamKind;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.wire.scan.JsonScanner;
import dev.okr.core.wire.scan.ObjectScanner;
import dev.okr.core.wire.scan.ScannedNames;
import dev.okr.core.wire.scan.ScannedValues;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads teams. */
final class TeamScanner extends ObjectScanner {

  private static final int ID = 0;
  private static final int KIND = 1;
  private static final int PARENT = 2;
  private static final int TITLE = 3;

  private static final ScannedNames NAMES = new ScannedNames("id", "kind", "parent", "title");

  private final PlanIds ids;
  private @Nullable PartyId id;
  private @Nullable TeamKind kind;
  private @Nullable PartyId parent;
  private @Nullable LocalizedText title;

  TeamScanner(JsonScanner in, ScannedValues values, PlanIds ids) {
    super(in, values, NAMES, bit(ID));
    this.ids = ids;
  }

  @Override
  protected boolean take(int member) {
    return switch (member) {
      case ID -> (id = ids.party()) != null;
      case KIND -> (kind = word(TeamKind.class)) != null;
      case PARENT -> (parent = ids.party()) != null;
      default -> (title = localized()) != null;
    };
  }

  /** The team that comes next; {@code null} if it can't be read here. */
  @Nullable Team read() {
    if (!scan()) {
      return null;
    }
    return Team.builder()
        .id(Objects.requireNonNull(id))
        .kind(said(KIND, kind).orElse(TeamKind.TEAM))
        .parent(said(PARENT, parent))
        .title(text(TITLE, title))
        .extensions(Extensions.none())
        .build();
  }
}
