package host;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** A file of any system that Hadoop knows. */
final class HadoopFile {

  private HadoopFile() {}

  /** Opens it; a name that can't be one fails as a file does that isn't there. */
  static InputStream open(String file, Configuration hadoop) throws IOException {
    try {
      Path path = new Path(file);
      return path.getFileSystem(hadoop).open(path);
    } catch (IllegalArgumentException notAName) {
      throw new IOException(notAName);
    }
  }
}
