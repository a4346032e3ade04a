package host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

class FelixTest {

  private static final Path BUNDLES = Path.of("target/bundles");
  private static final Path SPI_FLY =
      Path.of("target/spifly/org.apache.aries.spifly.dynamic.framework.extension.jar");

  @Test
  void everyBundleStartsAndReadsAPlan(@TempDir Path cache) throws Throwable {
    Framework felix = started(cache, Map.of());
    try {
      Map<String, Bundle> bundles = install(felix, jars());
      for (Bundle bundle : bundles.values()) {
        bundle.start();
        assertEquals(Bundle.ACTIVE, bundle.getState(), bundle.toString());
      }
      assertEquals("p", planId(bundles.get("okr-jackson")));
    } finally {
      stop(felix);
    }
  }

  @Test
  void scoringGraphsAndYamlAreOptional(@TempDir Path cache) throws Throwable {
    Framework felix = started(cache, Map.of());
    try {
      List<Path> few =
          jars().stream()
              .filter(jar -> !name(jar).matches("okr-scoring|okr-graph|snakeyaml"))
              .toList();
      Map<String, Bundle> bundles = install(felix, few);
      bundles.get("okr-jackson").start();
      assertEquals("p", planId(bundles.get("okr-jackson")));
    } finally {
      stop(felix);
    }
  }

  @Test
  void theModuleIsFoundByItsOwnClassLoaderWithoutSpiFly(@TempDir Path cache) throws Throwable {
    Framework felix = started(cache, Map.of());
    try {
      Map<String, Bundle> bundles = install(felix, jars());
      bundles.get("okr-jackson").start();
      assertTrue(modules(bundles, true).contains("dev.okr.jackson.OkrModule"));
      assertFalse(modules(bundles, false).contains("dev.okr.jackson.OkrModule"));
    } finally {
      stop(felix);
    }
  }

  @Test
  void theModuleIsFoundBySpiFly(@TempDir Path cache) throws Throwable {
    Framework felix =
        started(
            cache,
            Map.of(
                "org.apache.aries.spifly.auto.consumers",
                "com.fasterxml.jackson.core.jackson-databind"));
    try {
      List<Path> all = new ArrayList<>(List.of(SPI_FLY));
      all.addAll(jars());
      Map<String, Bundle> bundles = install(felix, all);
      for (Bundle bundle : bundles.values()) {
        if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
          bundle.start();
        }
      }
      assertTrue(modules(bundles, false).contains("dev.okr.jackson.OkrModule"));
    } finally {
      stop(felix);
    }
  }

  /** What a modular program sees is what a bundle sees. */
  @ParameterizedTest
  @ValueSource(strings = {"okr-core", "okr-scoring", "okr-graph", "okr-jackson"})
  void exportsAreThoseOfTheModule(String name) throws Exception {
    Path file = BUNDLES.resolve(name + ".jar");
    Set<String> modular =
        ModuleFinder.of(file).findAll().iterator().next().descriptor().exports().stream()
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toCollection(TreeSet::new));
    try (JarFile jar = new JarFile(file.toFile())) {
      String exports = jar.getManifest().getMainAttributes().getValue("Export-Package");
      assertEquals(modular, packages(exports));
    }
  }

  private static Set<String> packages(String header) {
    Set<String> found = new TreeSet<>();
    for (String clause : header.replaceAll("\"[^\"]*\"", "").split(",")) {
      found.add(clause.split(";")[0].strip());
    }
    return found;
  }

  private static Framework started(Path cache, Map<String, String> more) throws Exception {
    Map<String, String> settings = new HashMap<>(more);
    settings.put(Constants.FRAMEWORK_STORAGE, cache.toString());
    settings.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
    FrameworkFactory factory = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow();
    Framework felix = factory.newFramework(settings);
    felix.start();
    return felix;
  }

  private static void stop(Framework felix) throws Exception {
    felix.stop();
    felix.waitForStop(30_000);
  }

  private static Map<String, Bundle> install(Framework felix, List<Path> jars) throws Exception {
    Map<String, Bundle> bundles = new LinkedHashMap<>();
    for (Path jar : jars) {
      bundles.put(name(jar), felix.getBundleContext().installBundle(jar.toUri().toString()));
    }
    return bundles;
  }

  private static List<Path> jars() throws Exception {
    try (Stream<Path> files = Files.list(BUNDLES)) {
      return files.sorted().toList();
    }
  }

  private static String name(Path jar) {
    return jar.getFileName().toString().replace(".jar", "");
  }

  /**
   * Reads a small plan with the classes of the bundle, which this test can't see. Looked up one by
   * one: reflection would want the types of every method, those of the optional bundles too.
   */
  private static String planId(Bundle jackson) throws Throwable {
    MethodHandles.Lookup lookup = MethodHandles.publicLookup();
    Class<?> type = jackson.loadClass("dev.okr.jackson.OkrJson");
    Class<?> outcomes = jackson.loadClass("dev.okr.core.error.Outcome");
    Object json = lookup.findStatic(type, "standard", MethodType.methodType(type)).invoke();
    Object outcome =
        lookup
            .findVirtual(type, "readPlan", MethodType.methodType(outcomes, String.class))
            .invoke(json, "{\"okr\":\"plan/1\",\"id\":\"p\"}");
    Object plan = outcomes.getMethod("orElseThrow").invoke(outcome);
    return plan.getClass().getMethod("id").invoke(plan).toString();
  }

  /** The names of the modules that Jackson finds, asked with okr's own class loader or with the caller's. */
  private static List<String> modules(Map<String, Bundle> bundles, boolean own) throws Exception {
    Class<?> mapper =
        bundles.get("jackson-databind").loadClass("com.fasterxml.jackson.databind.ObjectMapper");
    List<?> found;
    if (own) {
      ClassLoader loader =
          bundles.get("okr-jackson").loadClass("dev.okr.jackson.OkrModule").getClassLoader();
      found = (List<?>) mapper.getMethod("findModules", ClassLoader.class).invoke(null, loader);
    } else {
      Method find = mapper.getMethod("findModules");
      found = (List<?>) find.invoke(null);
    }
    return found.stream().map(module -> module.getClass().getName()).toList();
  }
}
