package dev.okr.jackson;

import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Team;
import dev.okr.core.org.TeamKind;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads teams and people, which share one space of ids. */
final class PartyDecoder extends Decoder {

  private static final Members TEAM =
      Members.of("id", "kind", "parent", "title", "extensions").requiring("id");
  private static final Members PERSON =
      Members.of("id", "name", "teams", "leftOn", "extensions").requiring("id");

  private static final Words<TeamKind> KINDS = Words.of(TeamKind.class);

  private final Ids ids;

  PartyDecoder(Values values) {
    super(values);
    this.ids = values.newIds();
  }

  @Nullable Team team() throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    boolean isNew = false;
    Team.Builder made = Team.builder();
    for (String name = cursor.member(TEAM); name != null; name = cursor.member(TEAM)) {
      switch (name) {
        case "id" -> {
          PartyId id = values.id(PartyId::of);
          isNew = ids.isNew(id, "/teams");
          if (id != null) {
            made.id(id);
          }
        }
        case "kind" -> {
          TeamKind kind = values.word(KINDS);
          made.kind(kind == null ? TeamKind.TEAM : kind);
        }
        case "parent" -> made.parent(Optional.ofNullable(values.party()));
        case "title" -> made.title(values.text());
        default -> made.extensions(extensions.extensions());
      }
    }
    return isNew ? made.build() : null;
  }

  @Nullable Person person() throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    boolean isNew = false;
    Person.Builder made = Person.builder();
    for (String name = cursor.member(PERSON); name != null; name = cursor.member(PERSON)) {
      switch (name) {
        case "id" -> {
          PartyId id = values.id(PartyId::of);
          isNew = ids.isNew(id, "/people");
          if (id != null) {
            made.id(id);
          }
        }
        case "name" -> made.name(values.text());
        case "teams" -> made.teams(values.parties());
        case "leftOn" -> made.leftOn(Optional.ofNullable(values.date()));
        default -> made.extensions(extensions.extensions());
      }
    }
    return isNew ? made.build() : null;
  }
}
