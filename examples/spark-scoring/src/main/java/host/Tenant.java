package host;

import java.io.Serializable;
import java.util.Objects;

/**
 * Where a tenant's plan and journal are. Tasks are sent this, never the text.
 *
 * @param name who it is
 * @param plan the file of its plan, as Hadoop names files
 * @param journal the file of its journal; {@code null} if it has none
 * @param bytes how large both are together; 0 until they were asked, and for files that aren't
 *     there
 */
record Tenant(String name, String plan, String journal, long bytes) implements Serializable {

  /** Rejects {@code null} but for the journal. */
  Tenant {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(plan, "plan");
  }

  /** The tenant with the size of its files. */
  Tenant sized(long size) {
    return new Tenant(name, plan, journal, size);
  }
}
