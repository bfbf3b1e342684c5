package se.samling.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;

/** The mail server of the tests: what came for whom. */
public final class PostOffice {

    private final GreenMail server;

    private PostOffice(GreenMail server) {
        this.server = server;
    }

    public static PostOffice open() {
        return open(0);
    }

    public static PostOffice open(int port) {
        var server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new PostOffice(server);
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    public void close() {
        server.stop();
    }

    /** Everything that came for an address, in order. */
    public List<Mail> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isFor(message, address))
                .map(Mail::new)
                .toList();
    }

    public List<Mail> all() {
        return Arrays.stream(server.getReceivedMessages()).map(Mail::new).toList();
    }

    /** Waits until {@code count} mails came for the address: dispatch runs on its own. */
    public List<Mail> await(String address, int count) {
        return Awaitility.await(count + " mails to " + address)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> to(address), mails -> mails.size() >= count);
    }

    /** The last of {@code count} mails to the address. */
    public Mail awaitLast(String address, int count) {
        return await(address, count).get(count - 1);
    }

    private static boolean isFor(MimeMessage message, String address) {
        try {
            return ((InternetAddress) message.getRecipients(Message.RecipientType.TO)[0])
                    .getAddress()
                    .equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
