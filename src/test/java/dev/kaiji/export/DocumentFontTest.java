package dev.kaiji.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentFontTest {
    @ParameterizedTest
    @EnumSource
    void theFontTravelsInTheJarAsTrueType(DocumentFont font) {
        assertThat(font.bytes()).hasSizeGreaterThan(4_000_000).startsWith(0, 1, 0, 0);
    }

    @Test
    void itsLicenceLiesBesideIt() throws Exception {
        try (var in = DocumentFont.class.getResourceAsStream("fonts/OFL.txt")) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("SIL OPEN FONT LICENSE Version 1.1");
        }
    }
}
