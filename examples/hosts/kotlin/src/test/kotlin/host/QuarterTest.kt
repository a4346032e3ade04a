package host

import java.time.LocalDate
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

class QuarterTest {
    @Test
    fun scores() {
        assertEquals("0.500000000", score("95.5", LocalDate.parse("2026-02-27")))
    }
}
