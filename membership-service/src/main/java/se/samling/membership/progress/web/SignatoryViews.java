package se.samling.membership.progress.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samling.membership.declaration.Declaration;
import se.samling.membership.declaration.Declarations;
import se.samling.membership.declaration.Version;
import se.samling.membership.linked.KnownEvents;
import se.samling.membership.network.Text;
import se.samling.membership.organisation.Organisations;
import se.samling.membership.person.People;
import se.samling.membership.person.Person;
import se.samling.membership.progress.Activities;
import se.samling.membership.progress.Activity;
import se.samling.membership.progress.ActivityLink;
import se.samling.membership.progress.ReportYear;
import se.samling.membership.progress.Reports;
import se.samling.membership.progress.Signatories;
import se.samling.membership.progress.Signatory;
import se.samling.membership.progress.Successions;
import se.samling.membership.progress.web.SignatoryView.ActivityView;
import se.samling.membership.progress.web.SignatoryView.AskedView;
import se.samling.membership.progress.web.SignatoryView.ContactView;
import se.samling.membership.progress.web.SignatoryView.LinkView;
import se.samling.membership.progress.web.SignatoryView.MineView;
import se.samling.membership.progress.web.SignatoryView.OwnView;
import se.samling.membership.progress.web.SignatoryView.ReportView;

/** Makes the views of signatories; what outsiders may not know never gets into theirs. */
@Component
class SignatoryViews {

    private final Signatories signatories;
    private final Activities activities;
    private final Reports reports;
    private final Successions successions;
    private final Declarations declarations;
    private final Organisations organisations;
    private final People people;
    private final KnownEvents events;
    private final Clock clock;

    SignatoryViews(
            Signatories signatories,
            Activities activities,
            Reports reports,
            Successions successions,
            Declarations declarations,
            Organisations organisations,
            People people,
            KnownEvents events,
            Clock clock) {
        this.signatories = signatories;
        this.activities = activities;
        this.reports = reports;
        this.successions = successions;
        this.declarations = declarations;
        this.organisations = organisations;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    SignatoryView of(Signatory signatory, Declaration declaration, boolean inside) {
        var organisation = organisations.find(signatory.organisationId()).orElseThrow();
        var years = ReportYear.of(signatory, declaration.reportBy(), reports.of(signatory.id()), clock);
        return new SignatoryView(
                signatory.id(),
                organisation.name(),
                organisation.kind().word(),
                signatory.since(),
                signatory.endedOn(),
                signatories.signedVersion(signatory),
                activities.of(signatory.id()).stream()
                        .map(activity -> activity(activity, inside))
                        .toList(),
                years.stream()
                        .map(SignatoryViews::report)
                        .filter(report -> inside || report.state().equals("submitted"))
                        .toList(),
                inside ? contact(signatory) : null);
    }

    OwnView own(Signatory signatory) {
        var declaration = declarations.find(signatory.declarationId()).orElseThrow();
        int number = signatories.signedVersion(signatory);
        var version = declarations.version(declaration.id(), number == 0 ? declaration.published() : number);
        return new OwnView(
                of(signatory, declaration, true),
                declaration.slug(),
                version.map(Version::wording).orElseThrow().title(),
                version.map(Version::wording).map(words -> words.commitments()).orElse(List.of()));
    }

    MineView mine(Signatory signatory) {
        var declaration = declarations.find(signatory.declarationId()).orElseThrow();
        int number = signatories.signedVersion(signatory);
        var wording = declarations
                .version(declaration.id(), number == 0 ? declaration.published() : number)
                .orElseThrow()
                .wording();
        var owed = ReportYear.of(signatory, declaration.reportBy(), reports.of(signatory.id()), clock).stream()
                .filter(year -> year.report() == null || !year.report().submitted())
                .reduce((later, earlier) -> earlier);
        return new MineView(
                signatory.id(),
                organisations.find(signatory.organisationId()).orElseThrow().name(),
                wording.title(),
                signatory.endedOn(),
                owed.map(ReportYear::year).orElse(null),
                owed.map(ReportYear::dueOn).orElse(null),
                owed.map(ReportYear::overdue).orElse(false));
    }

    private ContactView contact(Signatory signatory) {
        var contact = Optional.ofNullable(signatory.personId()).flatMap(people::find);
        var asked = successions
                .open(signatory.id())
                .flatMap(open -> people.find(open.personId())
                        .map(person -> new AskedView(person.name(), person.email(), open.expiresAt())));
        return new ContactView(
                contact.map(Person::name).orElse(null),
                contact.map(Person::email).orElse(null),
                asked.orElse(null));
    }

    private ActivityView activity(Activity activity, boolean inside) {
        return new ActivityView(
                activity.id(),
                activity.title(),
                activity.text(),
                activity.commitments(),
                activity.status(),
                activity.startsOn(),
                activity.endsOn(),
                activity.partners(),
                activity.links().stream().map(link -> link(link, inside)).toList(),
                activity.version());
    }

    private LinkView link(ActivityLink link, boolean inside) {
        if (link.closed() && !inside) {
            return new LinkView(link.kind(), null, null, null, null, true);
        }
        if (link.eventId() == null) {
            var title = link.title() == null ? link.address() : link.title();
            return new LinkView(link.kind(), link.address(), new Text(title, null), null, null, link.closed());
        }
        return events.find(link.eventId())
                .map(event -> new LinkView(
                        link.kind(), event.slug(), event.title(), event.state(), event.startsAt(), link.closed()))
                .orElseGet(() -> new LinkView(link.kind(), link.address(), null, null, null, link.closed()));
    }

    private static ReportView report(ReportYear year) {
        var report = year.report();
        return new ReportView(
                year.year(),
                report == null ? "none" : report.submitted() ? "submitted" : "draft",
                year.dueOn(),
                year.overdue(),
                report == null ? "" : report.content().summary(),
                report == null ? List.of() : report.content().commitments(),
                report == null ? List.of() : report.content().activities(),
                report == null ? null : report.submittedAt(),
                report == null ? null : report.submittedBy());
    }
}
