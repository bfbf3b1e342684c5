package se.samling.notification.bounce;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.samling.notification.reply.Answering;
import se.samling.notification.reply.Replies;
import se.samling.notification.reply.Reply;

/**
 * Empties the mailbox. A report, or an answer in a calendar, is deleted after the transaction that wrote it down: a process killed in between reads it once
 * more. Automatic answers are deleted too; what somebody seems to have written themselves stays, marked as seen.
 */
@Component
class BounceMailbox {

    private static final Logger LOG = LoggerFactory.getLogger(BounceMailbox.class);
    private static final int AT_A_TIME = 200;
    private static final String PATIENCE = "10000";

    private final BounceSettings settings;
    private final Returning returning;
    private final Answering answering;

    BounceMailbox(BounceSettings settings, Returning returning, Answering answering) {
        this.answering = answering;
        this.settings = settings;
        this.returning = returning;
    }

    void read() {
        if (!settings.given()) {
            return;
        }
        try (Store store = Reports.session(patience()).getStore(settings.protocol())) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                empty(folder);
            }
        } catch (MessagingException e) {
            LOG.warn("The mailbox {} could not be read; trying again: {}", settings, e.getMessage());
        }
    }

    private void empty(Folder folder) throws MessagingException {
        Message[] unseen = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        Arrays.stream(unseen).limit(AT_A_TIME).map(MimeMessage.class::cast).forEach(this::settle);
    }

    private void settle(MimeMessage message) {
        try {
            Optional<Report> report = Reports.read(message);
            Optional<Reply> reply = Replies.read(message);
            if (reply.isPresent()) {
                answering.answer(reply.get());
                message.setFlag(Flags.Flag.DELETED, true);
            } else if (report.isEmpty()) {
                message.setFlag(Reports.automatic(message) ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
            } else if (returning.settle(report.get())) {
                message.setFlag(Flags.Flag.DELETED, true);
            }
        } catch (MessagingException | IOException e) {
            LOG.warn("A message in {} cannot be read and stays there: {}", settings, e.getMessage());
            leave(message);
        }
    }

    private static void leave(MimeMessage message) {
        try {
            message.setFlag(Flags.Flag.SEEN, true);
        } catch (MessagingException e) {
            LOG.debug("It could not even be marked", e);
        }
    }

    /** A server that hangs must not hold the timer for ever, and looking at a message must not mark it. */
    private Properties patience() {
        var properties = new Properties();
        String prefix = "mail." + settings.protocol() + ".";
        properties.setProperty(prefix + "connectiontimeout", PATIENCE);
        properties.setProperty(prefix + "timeout", PATIENCE);
        properties.setProperty(prefix + "writetimeout", PATIENCE);
        properties.setProperty(prefix + "peek", "true");
        return properties;
    }
}
