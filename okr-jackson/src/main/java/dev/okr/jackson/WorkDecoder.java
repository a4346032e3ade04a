package dev.okr.jackson;

import dev.okr.core.goal.Agreement;
import dev.okr.core.goal.Alert;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.DependencyKind;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Initiative;
import dev.okr.core.goal.InitiativeId;
import dev.okr.core.goal.InitiativeStatus;
import dev.okr.core.goal.Link;
import dev.okr.core.org.PartyId;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads dependencies and initiatives. */
final class WorkDecoder extends Decoder {

  private static final Members DEPENDENCY =
      Members.of("id", "from", "on", "kind", "lagDays", "strength", "alert", "agreed", "extensions")
          .requiring("id", "from", "on");
  private static final Members ALERT = Members.of("scoreBelow").requiring("scoreBelow");
  private static final Members AGREEMENT = Members.of("by", "on", "due");
  private static final Members INITIATIVE =
      Members.of(
              "id",
              "title",
              "description",
              "owner",
              "contributesTo",
              "from",
              "to",
              "status",
              "links",
              "extensions")
          .requiring("id");
  private static final Members LINK = Members.of("system", "key", "url").requiring("system");

  private static final Words<DependencyKind> KINDS = Words.of(DependencyKind.class);
  private static final Words<InitiativeStatus> STATUSES = Words.of(InitiativeStatus.class);

  private final Ids dependencyIds;
  private final Ids initiativeIds;

  WorkDecoder(Values values) {
    super(values);
    this.dependencyIds = values.newIds();
    this.initiativeIds = values.newIds();
  }

  @Nullable Dependency dependency() throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    boolean isNew = false;
    GoalRef dependent = null;
    GoalRef provider = null;
    Dependency.Builder made = Dependency.builder();
    for (String name = cursor.member(DEPENDENCY); name != null; name = cursor.member(DEPENDENCY)) {
      switch (name) {
        case "id" -> {
          DependencyId id = values.id(DependencyId::of);
          isNew = dependencyIds.isNew(id, "/dependencies");
          if (id != null) {
            made.id(id);
          }
        }
        case "from" -> dependent = GoalRefs.object(values);
        case "on" -> provider = GoalRefs.object(values);
        case "kind" -> {
          DependencyKind kind = values.word(KINDS);
          made.kind(kind == null ? DependencyKind.REQUIRES : kind);
        }
        case "lagDays" -> {
          Integer days = values.integer(0);
          made.lagDays(days == null ? 0 : days);
        }
        case "strength" -> made.strength(values.share());
        case "alert" -> made.alert(Optional.ofNullable(alert()));
        case "agreed" -> made.agreed(Optional.ofNullable(agreement()));
        default -> made.extensions(extensions.extensions());
      }
    }
    return !isNew || dependent == null || provider == null
        ? null
        : made.dependent(dependent).provider(provider).build();
  }

  private @Nullable Alert alert() throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    BigDecimal scoreBelow = null;
    while (cursor.member(ALERT) != null) {
      scoreBelow = values.number();
    }
    return scoreBelow == null ? null : new Alert(scoreBelow);
  }

  private @Nullable Agreement agreement() throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    List<PartyId> by = List.of();
    LocalDate on = null;
    LocalDate due = null;
    for (String name = cursor.member(AGREEMENT); name != null; name = cursor.member(AGREEMENT)) {
      switch (name) {
        case "by" -> by = values.parties();
        case "on" -> on = values.date();
        default -> due = values.date();
      }
    }
    return new Agreement(by, on, due);
  }

  @Nullable Initiative initiative() throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    boolean isNew = false;
    LocalDate from = null;
    LocalDate to = null;
    Initiative.Builder made = Initiative.builder();
    for (String name = cursor.member(INITIATIVE); name != null; name = cursor.member(INITIATIVE)) {
      switch (name) {
        case "id" -> {
          InitiativeId id = values.id(InitiativeId::of);
          isNew = initiativeIds.isNew(id, "/initiatives");
          if (id != null) {
            made.id(id);
          }
        }
        case "title" -> made.title(values.text());
        case "description" -> made.description(values.text());
        case "owner" -> made.owner(Optional.ofNullable(values.party()));
        case "contributesTo" -> made.contributesTo(cursor.list(values::keyResult));
        case "from" -> {
          from = values.date();
          from = values.isSpan(from, to) ? from : null;
        }
        case "to" -> {
          to = values.date();
          to = values.isSpan(from, to) ? to : null;
        }
        case "status" -> made.status(values.optionalWord(STATUSES));
        case "links" -> made.links(cursor.list(this::link));
        default -> made.extensions(extensions.extensions());
      }
    }
    return isNew
        ? made.startsOn(Optional.ofNullable(from)).endsOn(Optional.ofNullable(to)).build()
        : null;
  }

  private @Nullable Link link() throws IOException {
    if (!cursor.enter()) {
      return null;
    }
    String system = null;
    String key = null;
    String url = null;
    for (String name = cursor.member(LINK); name != null; name = cursor.member(LINK)) {
      switch (name) {
        case "system" -> system = values.string();
        case "key" -> key = values.string();
        default -> url = values.string();
      }
    }
    return system == null ? null : new Link(system, key, url);
  }
}
