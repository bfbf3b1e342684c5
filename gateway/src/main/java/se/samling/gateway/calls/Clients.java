package se.samling.gateway.calls;

import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.ImportHttpServices;
import se.samling.gateway.client.assignment.AssignmentClient;
import se.samling.gateway.client.broadcast.BroadcastClient;
import se.samling.gateway.client.casestudy.CaseStudyClient;
import se.samling.gateway.client.certificate.CertificateClient;
import se.samling.gateway.client.checkin.CheckInClient;
import se.samling.gateway.client.course.CourseClient;
import se.samling.gateway.client.declaration.DeclarationClient;
import se.samling.gateway.client.docs.DocsClient;
import se.samling.gateway.client.editor.EditorClient;
import se.samling.gateway.client.enrolment.EnrolledMeetingsClient;
import se.samling.gateway.client.enrolment.EnrolmentClient;
import se.samling.gateway.client.enrolment.InvoiceClient;
import se.samling.gateway.client.event.AfterwordClient;
import se.samling.gateway.client.event.BulkClient;
import se.samling.gateway.client.event.ChangeRequestClient;
import se.samling.gateway.client.event.ChangeoverClient;
import se.samling.gateway.client.event.EntryClient;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.ListClient;
import se.samling.gateway.client.event.OfferClient;
import se.samling.gateway.client.event.QuotaClient;
import se.samling.gateway.client.event.ReconfirmationClient;
import se.samling.gateway.client.event.SeriesClient;
import se.samling.gateway.client.event.StoryClient;
import se.samling.gateway.client.figure.DownloadClient;
import se.samling.gateway.client.figure.FigureClient;
import se.samling.gateway.client.form.FormClient;
import se.samling.gateway.client.membership.ApiKeyClient;
import se.samling.gateway.client.membership.KeyUseClient;
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.client.notification.HostSenderClient;
import se.samling.gateway.client.notification.MailFigureClient;
import se.samling.gateway.client.notification.MailLogClient;
import se.samling.gateway.client.notification.MailingClient;
import se.samling.gateway.client.notification.NotificationClient;
import se.samling.gateway.client.notification.WebhookClient;
import se.samling.gateway.client.notification.WordingClient;
import se.samling.gateway.client.preparing.PreparingClient;
import se.samling.gateway.client.schedule.ScheduleClient;

/** The clients of the services, one group a service; each is a bean by its type. {@link Connections} says how they call. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(
        group = "membership",
        types = {
            ApiKeyClient.class,
            AssignmentClient.class,
            DeclarationClient.class,
            EnrolmentClient.class,
            InvoiceClient.class,
            KeyUseClient.class,
            MembershipClient.class
        })
@ImportHttpServices(
        group = "event",
        types = {
            AfterwordClient.class,
            BroadcastClient.class,
            BulkClient.class,
            CertificateClient.class,
            ChangeRequestClient.class,
            ChangeoverClient.class,
            CheckInClient.class,
            EditorClient.class,
            EnrolledMeetingsClient.class,
            EntryClient.class,
            EventClient.class,
            FigureClient.class,
            FormClient.class,
            ListClient.class,
            OfferClient.class,
            QuotaClient.class,
            PreparingClient.class,
            ReconfirmationClient.class,
            ScheduleClient.class,
            SeriesClient.class,
            StoryClient.class
        })
@ImportHttpServices(
        group = "notification",
        types = {
            HostSenderClient.class,
            MailFigureClient.class,
            MailLogClient.class,
            MailingClient.class,
            NotificationClient.class,
            WebhookClient.class,
            WordingClient.class
        })
@ImportHttpServices(
        group = "docs",
        types = {CaseStudyClient.class, CourseClient.class, DocsClient.class, DownloadClient.class})
class Clients {

    @Bean
    static RestClientHttpServiceGroupConfigurer connected(Connections connections) {
        return groups -> groups.forEachClient((group, client) ->
                connections.prepare(Service.valueOf(group.name().toUpperCase(Locale.ROOT)), client));
    }
}
