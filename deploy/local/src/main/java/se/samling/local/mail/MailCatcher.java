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

/** Runs the catcher: {@code FOLDER SMTP-PORT PAGE-PORT}, on the loopback address only. */
public final class MailCatcher implements AutoCloseable {

    private final GreenMail smtp;
    private final HttpServer http;

    public static void main(String... arguments) throws IOException {
        var catcher =
                new MailCatcher(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(catcher::close));
    }

    MailCatcher(Path folder, int smtpPort, int pagePort) throws IOException {
        var loopback = InetAddress.getLoopbackAddress();
        var mailbox = new Mailbox(folder);
        smtp = new GreenMail(new ServerSetup(smtpPort, loopback.getHostAddress(), ServerSetup.PROTOCOL_SMTP));
        smtp.getUserManager().setAuthRequired(false);
        smtp.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
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

    int pagePort() {
        return http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
        smtp.stop();
    }
}
