package host;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/** A file that is opened when it is read first: one that isn't there fails as a broken one does. */
final class LateInput extends InputStream {

  private final String file;
  private final Configuration hadoop;
  private InputStream in;

  LateInput(String file, Configuration hadoop) {
    this.file = file;
    this.hadoop = hadoop;
  }

  private InputStream open() throws IOException {
    if (in == null) {
      try {
        Path path = new Path(file);
        in = path.getFileSystem(hadoop).open(path);
      } catch (IllegalArgumentException notAName) {
        throw new IOException(notAName);
      }
    }
    return in;
  }

  @Override
  public int read() throws IOException {
    return open().read();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    return open().read(buffer, offset, length);
  }

  @Override
  public void close() throws IOException {
    if (in != null) {
      in.close();
    }
  }
}
