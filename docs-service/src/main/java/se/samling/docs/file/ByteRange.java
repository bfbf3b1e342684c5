package se.samling.docs.file;

/** A part of a file, first and last byte inclusive (RFC 9110, section 14). */
public record ByteRange(long first, long last) {

    public ByteRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("Not a range: " + first + "-" + last);
        }
    }

    /** The number of bytes in it. */
    public long bytes() {
        return last - first + 1;
    }

    String header() {
        return "bytes=" + first + "-" + last;
    }
}
