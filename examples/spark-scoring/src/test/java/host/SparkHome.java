package host;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Spark as it is installed, so far as executors and {@code spark-submit} look at it: a folder of
 * its jars, without any of the job's. And what is submitted to it.
 */
final class SparkHome {

  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Path HOME = TARGET.resolve("spark-home");

  private SparkHome() {}

  /** The jar of the job. */
  static Path job() {
    return TARGET.resolve("spark-scoring.jar");
  }

  /** The jars that go with it: okr's and what it needs but for Jackson. */
  static List<Path> jars() throws IOException {
    try (Stream<Path> jars = Files.list(TARGET.resolve("jars"))) {
      return jars.sorted().toList();
    }
  }

  /** Makes the folder of Spark's jars, of links to what Maven has. */
  static Path make() throws IOException {
    Path folder = Files.createDirectories(HOME.resolve("jars"));
    List<String> ours = jars().stream().map(jar -> jar.getFileName().toString()).toList();
    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(path -> path.toString().endsWith(".jar"))
        .filter(jar -> !ours.contains(jar.getFileName().toString()))
        .forEach(jar -> link(folder.resolve(jar.getFileName()), jar));
    return HOME;
  }

  private static void link(Path link, Path jar) {
    try {
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, jar.toAbsolutePath());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
