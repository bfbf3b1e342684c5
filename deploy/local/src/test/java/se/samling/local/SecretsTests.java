package se.samling.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {

    @TempDir
    Path folder;

    @Test
    void aSecretIsMadeOnceAndKept() {
        var file = folder.resolve("secrets.properties");
        var made = new Secrets(file).password("database.event.password");

        assertThat(new Secrets(file).password("database.event.password"))
                .isEqualTo(made)
                .hasSizeGreaterThan(30);
    }

    @Test
    void onlyTheOwnerMayReadTheFile() throws IOException {
        var file = folder.resolve("secrets.properties");
        new Secrets(file).login("admin");

        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void aLogInCanBeTypedAndIsLongEnoughForThePasswordPolicy() {
        assertThat(new Secrets(folder.resolve("secrets.properties")).login("admin"))
                .matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
    }

    @Test
    void aKeyHas32Bytes() {
        assertThat(Base64.getDecoder().decode(new Secrets(folder.resolve("secrets.properties")).key("link.key")))
                .hasSize(32);
    }
}
