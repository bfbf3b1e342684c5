package se.samling.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No webhook leads into the installation's own network. */
class OutsideTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "::1",
                "fe80::1",
                "fd00::1",
                "::ffff:127.0.0.1",
                "224.0.0.1"
            })
    void anAddressInsideIsNotCalled(String address) throws UnknownHostException {
        assertThat(Outside.isOutside(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "100.128.0.1", "2001:db8::1"})
    void anAddressOfTheOpenInternetIs(String address) throws UnknownHostException {
        assertThat(Outside.isOutside(InetAddress.getByName(address))).isTrue();
    }
}
