package dev.okr.core.testkit.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.TreeMap;

/** At most so many top-level types are in one package. */
final class ShareTheirPackageWithFew extends ArchCondition<JavaClass> {

  private final int most;
  private final Map<String, Integer> found = new TreeMap<>();

  ShareTheirPackageWithFew(int most) {
    super("be at most " + most + " in a package");
    this.most = most;
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    found.merge(type.getPackageName(), 1, Integer::sum);
  }

  @Override
  public void finish(ConditionEvents events) {
    found.forEach(
        (room, count) ->
            events.add(
                new SimpleConditionEvent(room, count <= most, room + " has " + count + " types")));
  }
}
