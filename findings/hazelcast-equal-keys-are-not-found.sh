#!/usr/bin/env bash
# Hazelcast 5.5.0: a map entry put under List.of("O1", "KR1") is not found by an ArrayList that equals it.
#
# Keys and values are compared by their serialized bytes, never by equals and hashCode. Equal lists of other classes,
# equal sets filled in another order and a HashMap beside an equal LinkedHashMap differ in bytes. So get gives
# null, and replace(key, old, new), the optimistic lock, is refused for ever although old.equals(current).
#
# Seen: list: null
#       set: null
#       equal true, replaced false
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.hazelcast</groupId><artifactId>hazelcast</artifactId><version>5.5.0</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

class Sample {
  record Plan(List<String> owners) implements Serializable {}

  public static void main(String[] args) {
    Config config = new Config();
    config.setProperty("hazelcast.logging.type", "none");
    config.setProperty("hazelcast.phone.home.enabled", "false");
    config.setProperty("hazelcast.local.localAddress", "127.0.0.1");
    config.setProperty("hazelcast.socket.bind.any", "false");
    config.getNetworkConfig().getJoin().getAutoDetectionConfig().setEnabled(false);
    config.getNetworkConfig().getJoin().getMulticastConfig().setEnabled(false);
    HazelcastInstance member = Hazelcast.newHazelcastInstance(config);
    try {
      IMap<Object, String> texts = member.getMap("texts");
      texts.put(List.of("O1", "KR1"), "found");
      System.out.println("list: " + texts.get(new ArrayList<>(List.of("O1", "KR1"))));
      Set<String> set = new LinkedHashSet<>(List.of("a", "b"));
      texts.put(set, "found");
      System.out.println("set: " + texts.get(new LinkedHashSet<>(List.of("b", "a"))));

      IMap<String, Plan> plans = member.getMap("plans");
      Plan stored = new Plan(List.of("anna"));
      Plan equal = new Plan(new ArrayList<>(List.of("anna")));
      plans.put("plan", stored);
      System.out.println("equal " + equal.equals(stored) + ", replaced " + plans.replace("plan", equal, equal));
    } finally {
      member.shutdown();
    }
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
list: null
set: null
equal true, replaced false
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
