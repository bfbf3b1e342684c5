package se.samling.notification.address;

import java.util.Optional;
import java.util.regex.Pattern;

/** An enhanced mail status code (RFC 3463): 5.1.1 is "there is no such mailbox". */
public record StatusCode(int kind, int subject, int detail) {

    private static final Pattern WRITTEN = Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.])");
    private static final Pattern BASIC = Pattern.compile("^(550|551|553)\\b");
    private static final int PERMANENT = 5;
    private static final int ADDRESS = 1;
    private static final int MAILBOX = 2;
    private static final int ROUTING = 4;

    /** The first one in what a mail server said; of a server that only knows SMTP's own codes, what they mean. */
    public static Optional<StatusCode> in(String said) {
        var matcher = WRITTEN.matcher(said);
        if (matcher.find()) {
            return Optional.of(new StatusCode(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
        }
        return BASIC.matcher(said.strip()).find()
                ? Optional.of(new StatusCode(PERMANENT, ADDRESS, 0))
                : Optional.empty();
    }

    public boolean permanent() {
        return kind == PERMANENT;
    }

    /**
     * Whether the address itself is at fault: unknown (5.1.x), disabled (5.2.1), or at a domain that has no mail (5.4.4). A full
     * mailbox, a mail too large and a suspicion of spam say nothing about the next mail.
     */
    public boolean nobodyThere() {
        return permanent()
                && (subject == ADDRESS || subject == MAILBOX && detail == 1 || subject == ROUTING && detail == 4);
    }
}
