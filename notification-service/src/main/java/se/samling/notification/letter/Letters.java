package se.samling.notification.letter;

import org.springframework.stereotype.Component;

/** Writes the letter of any purpose. */
@Component
public class Letters {

    private final NetworkLetters network;
    private final EnrolmentLetters enrolment;
    private final CohortWorkLetters work;
    private final EventLetters event;
    private final RegistrationLetters registration;
    private final SignatureLetters signature;
    private final SeriesLetters series;
    private final SessionLetters session;
    private final MailingLetters mailing;
    private final ChangeoverLetters changeover;
    private final CourseLetters course;
    private final FaultLetters fault;
    private final OrganisationLetters organisation;

    Letters(
            NetworkLetters network,
            EnrolmentLetters enrolment,
            CohortWorkLetters work,
            EventLetters event,
            RegistrationLetters registration,
            SignatureLetters signature,
            SeriesLetters series,
            SessionLetters session,
            MailingLetters mailing,
            ChangeoverLetters changeover,
            CourseLetters course,
            FaultLetters fault,
            OrganisationLetters organisation) {
        this.organisation = organisation;
        this.fault = fault;
        this.mailing = mailing;
        this.changeover = changeover;
        this.course = course;
        this.session = session;
        this.network = network;
        this.enrolment = enrolment;
        this.work = work;
        this.event = event;
        this.registration = registration;
        this.signature = signature;
        this.series = series;
    }

    public Letter write(Occasion occasion) {
        return switch (occasion.purpose()) {
            case APPLICATION_PROOF,
                    APPLICATION_RECEIVED,
                    APPLICATION_QUESTION,
                    APPLICATION_REFUSED,
                    WELCOME,
                    MEMBERSHIP_ENDED -> network.write(occasion);
            case ENROLMENT_PROOF,
                    ENROLMENT_RECEIVED,
                    ENROLMENT_CONTACTED,
                    ENROLMENT_QUESTION,
                    ENROLMENT_DECISION,
                    ENROLMENT_ADMITTED,
                    ENROLMENT_DECLINED -> enrolment.write(occasion);
            case ASSIGNMENT_REMINDER, CASE_STUDY_TO_APPROVE, CASE_STUDY_APPROVED, CASE_STUDY_RETURNED ->
                work.write(occasion);
            case SIGNATURE_PROOF,
                    SIGNATURE_IN_REVIEW,
                    SIGNATURE_REFUSED,
                    SIGNATURE_RECEIPT,
                    SIGNATURE_WITHDRAWN,
                    REPORT_REMINDER,
                    REPORT_SUBMITTED,
                    CONTACT_ASKED,
                    CONTACT_CHANGED,
                    CONTACT_RELIEVED -> signature.write(occasion);
            case COURSE_QUESTION -> course.write(occasion);
            case FAULT_REPORT -> fault.write(occasion);
            case SENDER_PROOF, WEBHOOK_STOPPED -> organisation.write(occasion);
            case PARTNER_INVITED, SESSION_PLACE -> session.write(occasion);
            case MAILING, MAILING_UNANSWERED, MAILING_TEST -> mailing.write(occasion);
            case SERIES_SAVE_THE_DATE, SERIES_INVITATION, BOOKING_PROOF, BOOKING_RECEIPT -> series.write(occasion);
            case EVENTS_MOVED, EVENT_ENTRY -> changeover.write(occasion);
            case SAVE_THE_DATE,
                    INVITATION,
                    EVENT_MOVED,
                    EVENT_CANCELLED,
                    THANK_YOU,
                    RECORDING_PUBLISHED,
                    DOCUMENTS_PUBLISHED -> event.write(occasion);
            case REGISTRATION_PROOF,
                    REGISTRATION_CONFIRMED,
                    REGISTRATION_WAITING,
                    REGISTRATION_OFFERED,
                    REGISTRATION_PROMOTED,
                    REGISTRATION_CANCELLED,
                    REGISTRATION_HANDED_OVER,
                    RECONFIRMATION_REMINDER,
                    CALENDAR_DECLINED,
                    PROGRAMME_PUBLISHED,
                    REMINDER_7_DAYS,
                    REMINDER_1_DAY,
                    REMINDER_1_HOUR -> registration.write(occasion);
        };
    }
}
