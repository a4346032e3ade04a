package dev.okr.jackson.internal.module;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.InitiativeId;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.journal.EntryId;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Unit;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.PlanId;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.Identifiers;
import dev.okr.core.wire.Problems;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.Predicate;

/** Typed ids and units as the texts they are. */
public final class TypedIds {

  private TypedIds() {}

  /** Adds what reads and writes them. */
  public static void register(SimpleSerializers out, SimpleDeserializers in) {
    id(PlanId.class, PlanId::of, out, in);
    id(CycleId.class, CycleId::of, out, in);
    id(ThemeId.class, ThemeId::of, out, in);
    id(PartyId.class, PartyId::of, out, in);
    id(MetricId.class, MetricId::of, out, in);
    id(ObjectiveId.class, ObjectiveId::of, out, in);
    id(KeyResultId.class, KeyResultId::of, out, in);
    id(MeasureId.class, MeasureId::of, out, in);
    id(MilestoneId.class, MilestoneId::of, out, in);
    id(DependencyId.class, DependencyId::of, out, in);
    id(InitiativeId.class, InitiativeId::of, out, in);
    id(EntryId.class, EntryId::of, out, in);
    text(Unit.class, Unit::isValid, Unit::of, out, in);
  }

  private static <T> void id(
      Class<T> type, Function<String, T> make, SimpleSerializers out, SimpleDeserializers in) {
    text(type, Identifiers::isValid, make, out, in);
  }

  private static <T> void text(
      Class<T> type,
      Predicate<String> isValid,
      Function<String, T> make,
      SimpleSerializers out,
      SimpleDeserializers in) {
    out.addSerializer(new WireSerializer<>(type, (value, json) -> json.text(value.toString())));
    in.addDeserializer(type, new TextDeserializer<>(type, isValid, make));
  }

  /** Makes values of texts. */
  private static final class TextDeserializer<T> extends FromStringDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final transient Predicate<String> isValid;
    private final transient Function<String, T> make;

    TextDeserializer(Class<T> type, Predicate<String> isValid, Function<String, T> make) {
      super(type);
      this.isValid = isValid;
      this.make = make;
    }

    /** White space at an end is wrong here, not meaningless. */
    @Override
    protected boolean _shouldTrim() {
      return false;
    }

    @Override
    protected T _deserialize(String text, DeserializationContext context) throws IOException {
      if (!isValid.test(text)) {
        throw InvalidFormatException.from(
            context.getParser(),
            "'" + Problems.quote(text) + "' is no valid " + handledType().getSimpleName(),
            text,
            handledType());
      }
      return make.apply(text);
    }
  }
}
