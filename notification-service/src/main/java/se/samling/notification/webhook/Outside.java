package se.samling.notification.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Keeps webhooks out of the installation's own network: only addresses of the open internet are called. */
@Component
class Outside {

    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int UNIQUE_LOCAL_MASK = 0xfe;
    private static final int CARRIER = 100;

    private final WebhookSettings settings;

    Outside(WebhookSettings settings) {
        this.settings = settings;
    }

    /** Whether every address of the host may be called. @throws UnknownHostException when it has none */
    boolean reaches(String host) throws UnknownHostException {
        return settings.insideAllowed()
                || Arrays.stream(InetAddress.getAllByName(host)).allMatch(Outside::isOutside);
    }

    static boolean isOutside(InetAddress address) {
        var bytes = address.getAddress();
        return !address.isLoopbackAddress()
                && !address.isAnyLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && !(address instanceof Inet6Address && (bytes[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL)
                && !(bytes.length == 4 && isShared(bytes));
    }

    /** 0.0.0.0/8 and 100.64.0.0/10 (RFC 6890). */
    private static boolean isShared(byte[] bytes) {
        return bytes[0] == 0 || (bytes[0] & 0xff) == CARRIER && (bytes[1] & 0xc0) == 0x40;
    }
}
