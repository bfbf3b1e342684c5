package se.samling.notification;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;

/** The mail server of the tests: what came for whom. */
public final class PostOffice {

    private final GreenMail server;
    private final GreenMailUser bounces;

    private PostOffice(GreenMail server, GreenMailUser bounces) {
        this.server = server;
        this.bounces = bounces;
    }

    public static PostOffice open() {
        return open(0);
    }

    public static PostOffice open(int port) {
        var server = new GreenMail(new ServerSetup[] {
            new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP)
        });
        var bounces = server.setUser("bounces@post.example", "bounces", "secret");
        var usual = server.getUserManager().getMessageDeliveryHandler();
        server.getUserManager().setMessageDeliveryHandler((message, to) -> {
            if (!to.getEmail().matches("(bounces|kalender)\\+.*")) {
                return usual.handle(message, to);
            }
            bounces.deliver(message);
            return bounces;
        });
        server.start();
        return new PostOffice(server, bounces);
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** Where mail to {@code bounces+…} can be read over IMAP, as user bounces with the password secret. */
    public int imapPort() {
        return server.getImap().getPort();
    }

    /** As another mail server would send it. */
    public void deliver(MimeMessage message) {
        try {
            Transport transport = server.getSmtp().createSession().getTransport("smtp");
            try (transport) {
                transport.connect();
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many messages wait in the bounce mailbox. */
    public int bounces() {
        try {
            return server.getManagers().getImapHostManager().getInbox(bounces).getMessageCount();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
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
