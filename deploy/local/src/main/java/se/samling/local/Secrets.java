package se.samling.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.function.Supplier;

/** Passwords and keys of this installation, each made when it is first asked for and kept in a file of mode 600. */
public final class Secrets {

    /** Without letters and digits that look alike: people type these. */
    private static final String TYPEABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();
    private final Properties kept = new Properties();
    private final Path file;

    public Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A password between programs. */
    public String password(String name) {
        return keep(name, () -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(24)));
    }

    /** A password that a person types, such as {@code k3vq-9f2m-x7ta-bd4w}. */
    public String login(String name) {
        return keep("login." + name + ".password", () -> {
            var letters = new StringBuilder();
            for (int i = 0; i < 16; i++) {
                letters.append(i > 0 && i % 4 == 0 ? "-" : "")
                        .append(TYPEABLE.charAt(random.nextInt(TYPEABLE.length())));
            }
            return letters.toString();
        });
    }

    /** 32 random bytes in Base64. */
    public String key(String name) {
        return keep(name, () -> Base64.getEncoder().encodeToString(bytes(32)));
    }

    private synchronized String keep(String name, Supplier<String> fresh) {
        var known = kept.getProperty(name);
        if (known != null) {
            return known;
        }
        var made = fresh.get();
        kept.setProperty(name, made);
        write();
        return made;
    }

    private void write() {
        try {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var next = file.resolveSibling(file.getFileName() + ".next");
            Files.deleteIfExists(next);
            Files.createFile(next, owner);
            try (var writer = Files.newBufferedWriter(next)) {
                kept.store(writer, "Samling on this machine. Made at the first start; keep it to yourself.");
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
