#!/usr/bin/env bash
# Avro 1.12.1: a decimal written with scale 2 and read with scale 4 is a hundred times smaller, without an error.
#
# The bytes hold the unscaled number only, and schema resolution looks at the underlying type. The specification
# lets decimals match only if scale and precision are equal; the Java library checks neither while reading, and
# SchemaCompatibility calls the pair COMPATIBLE. The writer does check its side.
#
# Seen: COMPATIBLE: wrote 97.50, read 0.9750
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>sample</groupId><artifactId>sample</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.avro</groupId><artifactId>avro</artifactId><version>1.12.1</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM
cat > "$folder/Sample.java" <<'JAVA'
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import org.apache.avro.Conversions;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

class Sample {
  static Schema schema(int scale) {
    return new Schema.Parser()
        .parse(
            """
            {"type": "record", "name": "CheckIn", "fields": [{"name": "value",
              "type": {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": %d}}]}
            """
                .formatted(scale));
  }

  public static void main(String[] args) throws Exception {
    GenericData data = new GenericData();
    data.addLogicalTypeConversion(new Conversions.DecimalConversion());
    GenericRecord checkIn = new GenericData.Record(schema(2));
    checkIn.put("value", new BigDecimal("97.50"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    data.createDatumWriter(schema(2)).write(checkIn, encoder);
    encoder.flush();
    @SuppressWarnings("unchecked")
    DatumReader<GenericRecord> reader = data.createDatumReader(schema(2), schema(4));
    System.out.println(
        SchemaCompatibility.checkReaderWriterCompatibility(schema(4), schema(2)).getType()
            + ": wrote 97.50, read "
            + reader.read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null)).get("value"));
  }
}
JAVA
mvn -q -B -ntp -f "$folder/pom.xml" \
  org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$folder/lib" >&2
seen=$(java -cp "$folder/lib/*" "$folder/Sample.java")
echo "$seen"
expected=$(cat <<'SEEN'
COMPATIBLE: wrote 97.50, read 0.9750
SEEN
)
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
