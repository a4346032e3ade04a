package host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README's program over every pair of ends of Vavr and Jackson, each in a class loader of its own. */
class VersionsTest {

  record Ends(String vavr, String jackson, String annotations) {}

  static Stream<Ends> ends() {
    List<Ends> found = new ArrayList<>();
    for (String vavr : List.of("vavr.oldest", "vavr.middle", "vavr.newest")) {
      String oldest = System.getProperty("jackson.oldest");
      found.add(new Ends(System.getProperty(vavr), oldest, oldest));
      found.add(
          new Ends(
              System.getProperty(vavr),
              System.getProperty("jackson.newest"),
              System.getProperty("jackson.newest.annotations")));
    }
    return found.stream();
  }

  @ParameterizedTest
  @MethodSource("ends")
  void readsScoresAndChecks(Ends ends) throws Exception {
    Path data = Path.of(System.getProperty("okr.root"), "examples/data");
    List<String> lines =
        run(
            ends,
            data.resolve("starboat-2026Q1.plan.json"),
            data.resolve("starboat-2026Q1.journal.ndjson"));
    assertEquals("0.650000000 [guardrail]", lines.get(0));
    assertTrue(lines.contains("'SUP1.KR2' has had no check-in for 21 days."), lines.toString());
  }

  /** Whoever looks for modules, or reads a plan, is told which Jackson it takes. */
  @Test
  void aJacksonThatIsTooOldIsTold() throws Exception {
    String tooOld = System.getProperty("jackson.tooOld");
    Ends ends = new Ends(System.getProperty("vavr.newest"), tooOld, tooOld);
    try (URLClassLoader loader =
        new URLClassLoader(jars(ends), ClassLoader.getPlatformClassLoader())) {
      Class<?> mapper = loader.loadClass("com.fasterxml.jackson.databind.ObjectMapper");
      Object fresh = mapper.getConstructor().newInstance();
      Thread.currentThread().setContextClassLoader(loader);
      assertTold(() -> mapper.getMethod("findAndRegisterModules").invoke(fresh), tooOld);
      Class<?> json = loader.loadClass("dev.okr.jackson.OkrJson");
      assertTold(() -> json.getMethod("standard").invoke(null), tooOld);
    } finally {
      Thread.currentThread().setContextClassLoader(VersionsTest.class.getClassLoader());
    }
  }

  private static void assertTold(Callable<?> call, String found) {
    Throwable thrown = assertThrows(Throwable.class, call::call);
    Throwable told = thrown instanceof InvocationTargetException ? thrown.getCause() : thrown;
    assertInstanceOf(LinkageError.class, told);
    assertEquals(
        "okr-jackson runs on Jackson 2.16 and every later 2.x; on the class path is jackson-core "
            + found,
        told.getMessage());
  }

  private static List<String> run(Ends ends, Path plan, Path journal) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (URLClassLoader loader =
        new URLClassLoader(jars(ends), ClassLoader.getPlatformClassLoader())) {
      Method main =
          Class.forName("host.Quarter", true, loader).getDeclaredMethod("main", String[].class);
      main.setAccessible(true);
      System.setOut(new PrintStream(bytes, true, UTF_8));
      main.invoke(null, (Object) new String[] {plan.toString(), journal.toString()});
    } catch (InvocationTargetException e) {
      throw new AssertionError(ends.toString(), e.getCause());
    } finally {
      System.setOut(before);
    }
    return bytes.toString(UTF_8).lines().toList();
  }

  private static URL[] jars(Ends ends) throws IOException {
    List<URL> urls = new ArrayList<>();
    try (Stream<Path> fixed = Files.list(Path.of("target/jars"))) {
      for (Path jar : fixed.sorted().toList()) {
        urls.add(jar.toUri().toURL());
      }
    }
    Path versions = Path.of("target/versions");
    for (String jar :
        List.of(
            "vavr-" + ends.vavr(),
            "jackson-core-" + ends.jackson(),
            "jackson-databind-" + ends.jackson(),
            "jackson-annotations-" + ends.annotations())) {
      Path file = versions.resolve(jar + ".jar");
      assertTrue(Files.exists(file), file.toString());
      urls.add(file.toUri().toURL());
    }
    return urls.toArray(URL[]::new);
  }
}
