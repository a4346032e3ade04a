package host;

import dev.okr.jackson.OkrJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/**
 * {@code SparkScoring TENANTS OUT DATE [POLICY]}: the list of the tenants, the folder for the
 * tables, the date, and the document of a policy. Master, memory and the like are for {@code
 * spark-submit} to say.
 */
public final class SparkScoring {

  private SparkScoring() {}

  /** Runs the job; fails if the list, the date or the policy can't be used. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 3 || arguments.length > 4) {
      throw new IllegalArgumentException("SparkScoring TENANTS OUT DATE [POLICY]");
    }
    LocalDate on = date(arguments[2]);
    try (SparkSession spark = SparkSession.builder().appName("okr scoring").getOrCreate()) {
      Configuration hadoop = spark.sparkContext().hadoopConfiguration();
      TenantList list;
      try (BufferedReader lines = open(arguments[0], hadoop)) {
        list = TenantList.read(lines);
      }
      String policy = arguments.length == 4 ? policy(arguments[3], hadoop) : null;
      ScoringJob job = new ScoringJob(on, policy, ScoringJob.TASK_BYTES, ScoringJob.TENANT_BYTES);
      System.out.println(job.run(spark, list, arguments[1]));
    }
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADate) {
      throw new IllegalArgumentException("a date is yyyy-MM-dd (" + text + ")", notADate);
    }
  }

  private static BufferedReader open(String file, Configuration hadoop) throws IOException {
    return new BufferedReader(
        new InputStreamReader(HadoopFile.open(file, hadoop), StandardCharsets.UTF_8));
  }

  private static String policy(String file, Configuration hadoop) throws IOException {
    try (InputStream in = HadoopFile.open(file, hadoop)) {
      String document = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      OkrJson.standard()
          .readPolicy(document)
          .orElseThrow(); // every problem, before any task starts
      return document;
    }
  }
}
