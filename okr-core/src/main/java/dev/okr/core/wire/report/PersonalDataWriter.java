package dev.okr.core.wire.report;

import dev.okr.core.org.Person;
import dev.okr.core.privacy.PersonalData;
import dev.okr.core.privacy.PersonalPlace;
import dev.okr.core.wire.Output;
import dev.okr.core.wire.WireWriter;
import dev.okr.core.wire.journal.EntryTables;
import dev.okr.core.wire.scalar.ExtensionsCodec;
import dev.okr.core.wire.scalar.TextCodecs;
import java.io.IOException;
import java.util.List;

/** Writes what a plan and journal hold of one person. */
public final class PersonalDataWriter {

  private final Output out;

  /** Writes personal data. */
  public PersonalDataWriter(WireWriter out) {
    this.out = new Output(out);
  }

  /** The data. */
  public void data(PersonalData data) throws IOException {
    out.start();
    out.string("id", data.id());
    if (data.person().isPresent()) {
      person(data.person().get());
    }
    places("inPlan", data.inPlan());
    places("inJournal", data.inJournal());
    out.wholeList("entries", data.entries(), entry -> EntryTables.ENTRY.write(entry, out.writer()));
    out.end();
  }

  private void person(Person person) throws IOException {
    if (!person.name().isEmpty()) {
      out.name("name");
      TextCodecs.TEXT.write(person.name(), out.writer());
    }
    out.strings("teams", person.teams());
    out.string("leftOn", person.leftOn());
    if (!person.extensions().isEmpty()) {
      out.name("extensions");
      ExtensionsCodec.EXTENSIONS.write(person.extensions(), out.writer());
    }
  }

  private void places(String name, List<PersonalPlace> places) throws IOException {
    out.wholeList(
        name,
        places,
        place -> {
          out.start();
          out.string("place", place.place());
          out.string("text", place.text());
          out.end();
        });
  }
}
