package host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackingTest {

  private static final long TASK = 1 << 20;

  private static Tenant tenant(String name, long bytes) {
    return new Tenant(name, name + ".json", null, bytes);
  }

  @Test
  void noTenantsAreNoTasks() {
    assertEquals(List.of(), Packing.of(List.of(), TASK));
  }

  @Test
  void aHugeTenantIsAloneAndFirst() {
    List<Tenant> tenants = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      tenants.add(tenant("small" + i, 50_000));
    }
    tenants.add(tenant("huge", 100 * TASK));
    List<List<Tenant>> tasks = Packing.of(tenants, TASK);
    assertEquals(List.of(tenant("huge", 100 * TASK)), tasks.get(0));
    assertEquals(201, tasks.stream().mapToInt(List::size).sum());
    assertTrue(tasks.size() > 10, "the small ones are spread: " + tasks.size());
  }

  @Test
  void everyTenantIsInOneTaskAndNoTaskIsTooLarge() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<Tenant> tenants = new ArrayList<>();
      for (int i = 0; i < random.nextInt(300); i++) {
        tenants.add(tenant("t" + i, random.nextInt(5) == 0 ? 0 : random.nextLong(2 * TASK)));
      }
      List<List<Tenant>> tasks = Packing.of(tenants, TASK);
      Set<Tenant> seen = new HashSet<>();
      for (List<Tenant> task : tasks) {
        assertTrue(seen.addAll(task), "nobody twice");
        long cost = task.stream().mapToLong(each -> each.bytes() + Packing.OPENING).sum();
        assertTrue(task.size() == 1 || cost <= TASK, task.size() + " tenants, " + cost + " bytes");
      }
      assertEquals(Set.copyOf(tenants), seen);
      Collections.shuffle(tenants, random);
      assertEquals(tasks, Packing.of(tenants, TASK), "whatever the order");
    }
  }

  @Test
  void filesThatAreNotThereCountToo() {
    List<Tenant> missing = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      missing.add(tenant("t" + i, 0));
    }
    long most = TASK / Packing.OPENING;
    for (List<Tenant> task : Packing.of(missing, TASK)) {
      assertTrue(task.size() <= most, "tenants of a task: " + task.size());
    }
  }

  @Test
  void aTaskReadsSomething() {
    assertThrows(IllegalArgumentException.class, () -> Packing.of(List.of(), 0));
  }
}
