package se.samling.notification.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samling.notification.broadcast.LiveRooms;
import se.samling.notification.cohort.Assignments;
import se.samling.notification.cohort.Enrolments;
import se.samling.notification.course.Courses;
import se.samling.notification.declaration.Declarations;
import se.samling.notification.declaration.Signatories;
import se.samling.notification.documentation.Documents;
import se.samling.notification.event.Events;
import se.samling.notification.network.Memberships;
import se.samling.notification.network.Networks;
import se.samling.notification.organisation.Organisations;
import se.samling.notification.people.Participants;
import se.samling.notification.people.People;
import se.samling.notification.rebuild.Rebuilds;
import se.samling.notification.registration.Invitations;
import se.samling.notification.registration.Registrations;
import se.samling.notification.series.AllSeries;
import se.samling.platform.inbox.ReadModel;

/** What can be emptied and read again. Mails, calendar entries and reminders are ours and stay. */
@Configuration(proxyBeanMethods = false)
class ReadModels {

    private final Rebuilds rebuilds;

    ReadModels(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @Bean
    ReadModel peopleModel(People people) {
        return model(PeopleMessages.TOPIC, people::empty);
    }

    @Bean
    ReadModel participantsModel(Participants participants) {
        return model(ParticipantMessages.TOPIC, participants::empty);
    }

    @Bean
    ReadModel organisationsModel(Organisations organisations) {
        return model(OrganisationMessages.TOPIC, organisations::empty);
    }

    @Bean
    ReadModel networksModel(Networks networks) {
        return model(NetworkMessages.TOPIC, networks::empty);
    }

    @Bean
    ReadModel membershipsModel(Memberships memberships) {
        return model(MembershipMessages.TOPIC, memberships::empty);
    }

    @Bean
    ReadModel eventsModel(Events events) {
        return model(EventMessages.TOPIC, events::empty);
    }

    @Bean
    ReadModel seriesModel(AllSeries allSeries) {
        return model(SeriesMessages.TOPIC, allSeries::empty);
    }

    @Bean
    ReadModel invitationsModel(Invitations invitations) {
        return model(InvitationMessages.TOPIC, invitations::empty);
    }

    @Bean
    ReadModel registrationsModel(Registrations registrations) {
        return model(RegistrationMessages.TOPIC, registrations::empty);
    }

    @Bean
    ReadModel documentsModel(Documents documents) {
        return model(DocumentMessages.TOPIC, documents::empty);
    }

    @Bean
    ReadModel declarationsModel(Declarations declarations) {
        return model(DeclarationMessages.TOPIC, declarations::empty);
    }

    @Bean
    ReadModel broadcastsModel(LiveRooms rooms) {
        return model(BroadcastMessages.TOPIC, rooms::empty);
    }

    @Bean
    ReadModel signatoriesModel(Signatories signatories) {
        return model(SignatoryMessages.TOPIC, signatories::empty);
    }

    @Bean
    ReadModel coursesModel(Courses courses) {
        return model(CourseMessages.TOPIC, courses::empty);
    }

    @Bean
    ReadModel enrolmentsModel(Enrolments enrolments) {
        return model(EnrolmentMessages.TOPIC, enrolments::empty);
    }

    @Bean
    ReadModel assignmentsModel(Assignments assignments) {
        return model(AssignmentMessages.TOPIC, assignments::empty);
    }

    private ReadModel model(String topic, Runnable empty) {
        return new ReadModel(topic, () -> {
            empty.run();
            rebuilds.emptied(topic);
        });
    }
}
