package se.samling.local.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/**
 * Runs the catcher: {@code FOLDER SMTP-PORT IMAP-PORT PAGE-PORT}, on the loopback address only. What comes back for mail that did not
 * arrive, to {@code bounces+…}, or is answered in a calendar, to {@code kalender+…}, is no letter to look at: it waits for notification-service in the IMAP mailbox of {@link #BOUNCES}.
 */
public final class MailCatcher implements AutoCloseable {

    /** Who reads the returned mail; on this machine any password will do. */
    public static final String BOUNCES = "bounces";

    private final GreenMail smtp;
    private final HttpServer http;

    public static void main(String... arguments) throws IOException {
        var catcher = new MailCatcher(
                Path.of(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]));
        Runtime.getRuntime().addShutdownHook(new Thread(catcher::close));
    }

    MailCatcher(Path folder, int smtpPort, int imapPort, int pagePort) throws IOException {
        var loopback = InetAddress.getLoopbackAddress();
        var mailbox = new Mailbox(folder);
        smtp = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtpPort, loopback.getHostAddress(), ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imapPort, loopback.getHostAddress(), ServerSetup.PROTOCOL_IMAP)
        });
        smtp.getUserManager().setAuthRequired(false);
        var bounces = smtp.setUser(BOUNCES + "@localhost", BOUNCES, BOUNCES);
        smtp.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
            if (recipient.getEmail().matches("(bounces|kalender)\\+.*")) {
                bounces.deliver(message);
                return bounces;
            }
            try {
                mailbox.keep(message.getMessage(), recipient.getEmail());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            // GreenMail wants to know whose mailbox it went to, and keeps nothing there
            var known = smtp.getUserManager().getUserByEmail(recipient.getEmail());
            return known != null
                    ? known
                    : smtp.getUserManager().createUser(recipient.getEmail(), recipient.getEmail(), "");
        });
        smtp.start();
        http = HttpServer.create(new InetSocketAddress(loopback, pagePort), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", new Inbox(mailbox));
        http.start();
    }

    int smtpPort() {
        return smtp.getSmtp().getPort();
    }

    int imapPort() {
        return smtp.getImap().getPort();
    }

    int pagePort() {
        return http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
        smtp.stop();
    }
}
