package se.samling.notification.letter;

import static se.samling.notification.letter.Purpose.CalendarUse.NONE;
import static se.samling.notification.letter.Purpose.CalendarUse.PUT;
import static se.samling.notification.letter.Purpose.CalendarUse.TAKE_OUT;
import static se.samling.notification.letter.Purpose.CalendarUse.UPDATE;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a mail is sent. */
public enum Purpose {
    APPLICATION_PROOF(NONE, false),
    APPLICATION_RECEIVED(NONE, false),
    APPLICATION_QUESTION(NONE, false),
    APPLICATION_REFUSED(NONE, false),
    ENROLMENT_PROOF(NONE, false),
    ENROLMENT_RECEIVED(NONE, false),
    ENROLMENT_CONTACTED(NONE, false),
    ENROLMENT_QUESTION(NONE, false),
    ENROLMENT_DECISION(NONE, false),
    ENROLMENT_ADMITTED(NONE, false),
    ENROLMENT_DECLINED(NONE, false),
    ASSIGNMENT_REMINDER(NONE, false),
    CASE_STUDY_TO_APPROVE(NONE, false),
    CASE_STUDY_APPROVED(NONE, false),
    CASE_STUDY_RETURNED(NONE, false),
    WELCOME(NONE, false),
    MEMBERSHIP_ENDED(NONE, false),
    SIGNATURE_PROOF(NONE, false),
    SIGNATURE_IN_REVIEW(NONE, false),
    SIGNATURE_REFUSED(NONE, false),
    SIGNATURE_RECEIPT(NONE, false),
    SIGNATURE_WITHDRAWN(NONE, false),
    SERIES_SAVE_THE_DATE(NONE, true),
    SERIES_INVITATION(NONE, true),
    BOOKING_PROOF(NONE, false),
    BOOKING_RECEIPT(NONE, false),
    EVENTS_MOVED(NONE, false),
    REPORT_REMINDER(NONE, false),
    REPORT_SUBMITTED(NONE, false),
    CONTACT_ASKED(NONE, false),
    CONTACT_CHANGED(NONE, false),
    CONTACT_RELIEVED(NONE, false),
    COURSE_QUESTION(NONE, false),
    FAULT_REPORT(NONE, false),
    SENDER_PROOF(NONE, false),
    WEBHOOK_STOPPED(NONE, false),
    PARTNER_INVITED(NONE, false),
    SAVE_THE_DATE(PUT, true),
    INVITATION(PUT, true),
    REGISTRATION_PROOF(NONE, false),
    REGISTRATION_CONFIRMED(PUT, false),
    REGISTRATION_WAITING(NONE, false),
    REGISTRATION_OFFERED(NONE, false),
    REGISTRATION_PROMOTED(PUT, false),
    REGISTRATION_CANCELLED(TAKE_OUT, false),
    REGISTRATION_HANDED_OVER(TAKE_OUT, false),
    CALENDAR_DECLINED(NONE, false),
    SESSION_PLACE(NONE, false),
    PROGRAMME_PUBLISHED(UPDATE, false),
    EVENT_MOVED(UPDATE, false),
    RECONFIRMATION_REMINDER(NONE, false),
    EVENT_ENTRY(UPDATE, false),
    EVENT_CANCELLED(TAKE_OUT, false),
    REMINDER_7_DAYS(NONE, false),
    REMINDER_1_DAY(NONE, false),
    REMINDER_1_HOUR(NONE, false),
    THANK_YOU(NONE, true),
    RECORDING_PUBLISHED(NONE, true),
    DOCUMENTS_PUBLISHED(NONE, true),
    MAILING(NONE, false),
    MAILING_UNANSWERED(NONE, true),
    MAILING_TEST(NONE, false);

    private final CalendarUse calendar;
    private final boolean voluntary;

    Purpose(CalendarUse calendar, boolean voluntary) {
        this.calendar = calendar;
        this.voluntary = voluntary;
    }

    /** What a mail does with the reader's calendar. */
    public enum CalendarUse {
        NONE,
        /** Puts the entry in. */
        PUT,
        /** Changes the entry; puts it in for readers with a place, leaves others without one alone. */
        UPDATE,
        /** Takes the entry out, where there is one. */
        TAKE_OUT
    }

    public CalendarUse calendar() {
        return calendar;
    }

    /** Whether an unsubscription stops it. What somebody asked for or must know is not voluntary. */
    public boolean voluntary() {
        return voluntary;
    }

    /**
     * Written to many at once: it spares an address where nobody is. What somebody has just asked for is tried all the same,
     * since an address that has been proven again works.
     */
    public boolean toMany() {
        return voluntary || reminder() || this == MAILING;
    }

    public boolean aboutEvent() {
        return ordinal() >= SAVE_THE_DATE.ordinal();
    }

    /** An organiser wrote it. */
    public boolean inOwnWords() {
        return this == MAILING || this == MAILING_UNANSWERED || this == MAILING_TEST;
    }

    /** Somebody waits at the screen for it, or it is worth nothing soon: it goes before a thousand invitations. */
    public boolean urgent() {
        return this == APPLICATION_PROOF
                || this == ENROLMENT_PROOF
                || this == SIGNATURE_PROOF
                || this == REGISTRATION_PROOF
                || this == SENDER_PROOF
                || this == BOOKING_PROOF
                || this == BOOKING_RECEIPT
                || this == REGISTRATION_CONFIRMED
                || this == REMINDER_1_HOUR
                || this == MAILING_TEST;
    }

    /** About several dates at once, most often of a series. */
    public boolean aboutSeveral() {
        return this == SERIES_SAVE_THE_DATE
                || this == SERIES_INVITATION
                || this == BOOKING_PROOF
                || this == BOOKING_RECEIPT
                || this == EVENTS_MOVED;
    }

    public boolean reminder() {
        return this == REMINDER_7_DAYS || this == REMINDER_1_DAY || this == REMINDER_1_HOUR;
    }

    /** As in the API and the message bundles: "save-the-date". */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Purpose> of(String code) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.code().equals(code))
                .findFirst();
    }
}
