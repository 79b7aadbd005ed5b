package tengen.agents.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EventFileTest {

  @TempDir private Path directory;

  @Test
  void maskedCrc_ofTheNineDigits_isThatOfTheirKnownChecksum() {
    // CRC-32C of "123456789" is e3069283, the check value of that polynomial.
    byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
    int rotated = Integer.rotateRight(0xe3069283, 15);
    assertThat(EventFile.maskedCrc(digits, 9)).isEqualTo(rotated + 0xa282ead8);
  }

  @Test
  void scalar_record_isFramedAndHoldsTheMessage() throws IOException {
    Path file;
    try (EventFile events = EventFile.create(directory, 1700000000)) {
      events.add(Summary.scalar("train/loss", 1.5), 300, 1700000001);
      file = events.file();
    }
    ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    byte[] first = record(in);
    assertThat(new String(first, StandardCharsets.ISO_8859_1)).endsWith("brain.Event:2");
    // wall_time = 1: fixed64; step = 2: 300; summary = 5 { value = 1 { tag = 1; simple_value = 2 }
    // }
    assertThat(HexFormat.of().formatHex(record(in)))
        .isEqualTo(
            "0900004040fc54d941" // 1700000001.0
                + "10ac02"
                + "2a13"
                + "0a11"
                + "0a0a747261696e2f6c6f7373"
                + "150000c03f");
    assertThat(in.hasRemaining()).isFalse();
  }

  @Test
  void create_twiceInOneSecond_makesTwoFiles() {
    try (EventFile one = EventFile.create(directory, 5);
        EventFile two = EventFile.create(directory, 5)) {
      assertThat(one.file()).isNotEqualTo(two.file());
    }
  }

  private static byte[] record(ByteBuffer in) {
    byte[] length = new byte[8];
    in.mark();
    in.get(length);
    in.reset();
    byte[] data = new byte[(int) in.getLong()];
    assertThat(in.getInt()).isEqualTo(EventFile.maskedCrc(length, 8));
    in.get(data);
    assertThat(in.getInt()).isEqualTo(EventFile.maskedCrc(data, data.length));
    return data;
  }
}
