package se.samling.notification.post;

import se.samling.notification.letter.Occasion;

/** Says whom a mail comes from. */
public interface Origins {

    From of(Occasion occasion);
}
