package se.samling.gateway.pages;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Calendar entries on their way to the reader: the text as the service wrote it, under a name of ours. */
public final class Calendars {

    private Calendars() {}

    public static ResponseEntity<String> passOn(ResponseEntity<String> calendar, String fileName) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(fileName).build().toString())
                .body(calendar.getBody());
    }
}
