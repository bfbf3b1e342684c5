package se.samling.notification.bounce;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samling.notification.entry.ReplyAddresses;
import se.samling.notification.post.PostSettings;
import se.samling.notification.reply.Replies;

/** Answers in calendars come to the mailbox that mail comes back to, where there is one. */
@Component
class MailboxReplies implements ReplyAddresses {

    private final BounceSettings mailbox;
    private final PostSettings post;

    MailboxReplies(BounceSettings mailbox, PostSettings post) {
        this.mailbox = mailbox;
        this.post = post;
    }

    @Override
    public Optional<String> of(UUID replyId) {
        return mailbox.given() ? Optional.of(Replies.address(replyId, post.domain())) : Optional.empty();
    }
}
