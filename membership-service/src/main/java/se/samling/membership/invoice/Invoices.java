package se.samling.membership.invoice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** All invoices and credit notes, and which seats stand on an invoice that was not taken back. */
@Repository
public class Invoices {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Invoices(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Invoice> find(UUID id) {
        return jdbc.sql("select * from invoice where id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    /** Newest first. */
    public List<Invoice> ofNetwork(UUID networkId) {
        return jdbc.sql("select * from invoice where network_id = ? order by number desc")
                .param(networkId)
                .query(this::row)
                .list();
    }

    public boolean credited(UUID invoiceId) {
        return jdbc.sql("select exists (select from invoice where credits = ?)")
                .param(invoiceId)
                .query(Boolean.class)
                .single();
    }

    Set<UUID> invoicedSeats(UUID enrolmentId) {
        return Set.copyOf(jdbc.sql("""
                        select s.seat_id from invoiced_seat s join invoice i on i.id = s.invoice_id where i.enrolment_id = ?
                        """).param(enrolmentId).query(UUID.class).list());
    }

    /** The seller's next number. The row stays locked until the transaction ends: a number is used or was never given. */
    @Transactional(propagation = Propagation.MANDATORY)
    long next(UUID sellerId) {
        return jdbc.sql("""
                        insert into invoice_number (seller_id, last) values (?, 1)
                        on conflict (seller_id) do update set last = invoice_number.last + 1 returning last
                        """).param(sellerId).query(Long.class).single();
    }

    void insert(Invoice invoice) {
        jdbc.sql("""
                        insert into invoice (id, number, seller_id, network_id, enrolment_id, credits, seat_ids, content)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                        """)
                .params(Arrays.asList(
                        invoice.id(),
                        invoice.number(),
                        invoice.sellerId(),
                        invoice.networkId(),
                        invoice.enrolmentId(),
                        invoice.credits(),
                        invoice.seatIds().toArray(UUID[]::new),
                        json.writeValueAsString(invoice.content())))
                .update();
    }

    void mark(UUID invoiceId, Collection<UUID> seats) {
        seats.forEach(seat -> jdbc.sql("insert into invoiced_seat (seat_id, invoice_id) values (?, ?)")
                .params(seat, invoiceId)
                .update());
    }

    void unmark(UUID invoiceId) {
        jdbc.sql("delete from invoiced_seat where invoice_id = ?")
                .param(invoiceId)
                .update();
    }

    private Invoice row(ResultSet row, int number) throws SQLException {
        return new Invoice(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("seller_id", UUID.class),
                row.getObject("network_id", UUID.class),
                row.getObject("enrolment_id", UUID.class),
                row.getObject("credits", UUID.class),
                List.of((UUID[]) row.getArray("seat_ids").getArray()),
                json.readValue(row.getString("content"), Invoice.Content.class));
    }
}
