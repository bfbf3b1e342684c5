package se.samling.gateway.pages.work;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where the reader came in: by the contact's personal link, or logged in as the contact or a participant. Both see the same pages.
 *
 * @param key what the services know the organisation by
 * @param address of the page on which everything begins, without a slash at its end
 */
public record WorkPlace(String key, String address) {

    static final String LINK = "/ansokan/{key}/arbete";
    static final String MINE = "/mina-sidor/arbete/{key}";

    static WorkPlace of(String key, HttpServletRequest request) {
        return request.getRequestURI().startsWith("/mina-sidor/")
                ? new WorkPlace(key, "/mina-sidor/arbete/" + key)
                : new WorkPlace(key, "/ansokan/" + key + "/arbete");
    }

    /** The page the reader came from before: the organisation's own, or my pages. */
    public String up() {
        return address.startsWith("/mina-sidor/") ? "/mina-sidor" : "/ansokan/" + key;
    }
}
