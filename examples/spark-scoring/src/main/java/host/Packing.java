package host;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Divides tenants among tasks. A plan is scored as a whole, so a tenant is never split: what is
 * larger than a task is a task of its own, and the largest come first, as Spark starts tasks in
 * order. So a huge tenant runs beside the small ones from the start and nobody waits behind it.
 */
final class Packing {

  /** What opening a tenant's files costs, in bytes read, so that tiny tenants count as well. */
  static final long OPENING = 16 << 10;

  private Packing() {}

  /**
   * The tenants of each task, largest first. The same tenants give the same tasks, in whatever
   * order they come.
   *
   * @param tenants the tenants, with their sizes
   * @param taskBytes how much a task reads at most, unless one tenant alone is larger; from 1 on
   */
  static List<List<Tenant>> of(List<Tenant> tenants, long taskBytes) {
    if (taskBytes < 1) {
      throw new IllegalArgumentException("a task reads a byte at least (" + taskBytes + ")");
    }
    List<Tenant> sorted = new ArrayList<>(tenants);
    sorted.sort(Comparator.comparingLong(Tenant::bytes).reversed().thenComparing(Tenant::name));
    List<List<Tenant>> tasks = new ArrayList<>();
    List<Tenant> task = new ArrayList<>();
    long sum = 0;
    for (Tenant tenant : sorted) {
      long cost = tenant.bytes() + OPENING;
      if (!task.isEmpty() && sum + cost > taskBytes) {
        tasks.add(List.copyOf(task));
        task.clear();
        sum = 0;
      }
      task.add(tenant);
      sum += cost;
    }
    if (!task.isEmpty()) {
      tasks.add(List.copyOf(task));
    }
    return List.copyOf(tasks);
  }
}
