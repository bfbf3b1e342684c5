package se.samling.docs.course;

import java.util.ArrayList;
import java.util.Objects;
import se.samling.docs.course.Content.Contact;

/** Checks what an organiser wrote of a course; everything wrong is found at once, each with its field. */
final class DraftReading {

    private DraftReading() {}

    /** @throws se.samling.platform.problem.InvalidField naming every field that cannot be taken */
    static Content content(CourseDraft draft) {
        var reading = new Reading();
        var contacts = new ArrayList<Contact>();
        var written = reading.list("contacts", draft.contacts(), 10);
        for (int at = 0; at < written.size(); at++) {
            var field = "contacts[" + at + "].";
            var contact = written.get(at);
            var name = reading.line(field + "name", contact.name(), 100);
            if (name == null) {
                reading.wrong(field + "name", "required");
            }
            contacts.add(new Contact(
                    Objects.requireNonNullElse(name, ""),
                    reading.line(field + "title", contact.title(), 100),
                    reading.address(field + "email", contact.email())));
        }
        if (draft.hostIds() == null || draft.hostIds().isEmpty()) {
            reading.wrong("hostIds", "required");
        }
        var content = new Content(
                reading.demanded("title", draft.title(), 200),
                reading.text("ingress", draft.ingress(), 1000, false),
                reading.text("about", draft.about(), 20_000, false),
                reading.text("audienceText", draft.audienceText(), 500, false),
                reading.address("contactEmail", draft.contactEmail()),
                contacts);
        reading.end();
        return content;
    }
}
