package se.samling.membership.invoice;

import java.math.BigDecimal;

/** Money in öre, so that sums add up. */
public record Ore(long amount) {

    static Ore ofKronor(int kronor) {
        return new Ore(kronor * 100L);
    }

    Ore times(int quantity) {
        return new Ore(Math.multiplyExact(amount, quantity));
    }

    Ore plus(Ore other) {
        return new Ore(Math.addExact(amount, other.amount));
    }

    /** Half an öre is rounded up, as Swedish invoices do. */
    Ore percent(int percent) {
        return new Ore(Math.floorDiv(Math.addExact(Math.multiplyExact(amount, percent), 50), 100));
    }

    /** Kronor with two decimals. */
    public BigDecimal kronor() {
        return BigDecimal.valueOf(amount, 2);
    }
}
