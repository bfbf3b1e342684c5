package se.samling.notification.sender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;

/** A real name server of a few text records, on the loopback address. */
public final class NameServer implements AutoCloseable {

    private static final int LARGEST = 4096;

    private final DatagramSocket socket;
    private final Map<String, List<String>> texts = new ConcurrentHashMap<>();

    public NameServer() throws IOException {
        socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofVirtual().start(this::serve);
    }

    /** Where it answers, as the settings want it. */
    public String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    public NameServer says(String name, String... values) {
        texts.put(name, List.of(values));
        return this;
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        var buffer = new byte[LARGEST];
        while (!socket.isClosed()) {
            var packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
                byte[] answer = answer(new Message(Arrays.copyOf(packet.getData(), packet.getLength())))
                        .toWire(LARGEST);
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private Message answer(Message question) {
        var answer = new Message(question.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.getHeader().setFlag(Flags.AA);
        answer.addRecord(question.getQuestion(), Section.QUESTION);
        Name name = question.getQuestion().getName();
        var values = texts.get(name.toString(true));
        if (values == null) {
            answer.getHeader().setRcode(Rcode.NXDOMAIN);
        } else {
            values.forEach(value -> answer.addRecord(record(name, value), Section.ANSWER));
        }
        return answer;
    }

    /** A text over 255 octets travels in pieces, as keys do. */
    private static TXTRecord record(Name name, String value) {
        return new TXTRecord(name, DClass.IN, 60, Arrays.asList(value.split("(?<=\\G.{200})")));
    }
}
