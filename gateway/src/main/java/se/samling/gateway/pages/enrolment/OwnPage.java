package se.samling.gateway.pages.enrolment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.docs.DocsClient;
import se.samling.gateway.client.enrolment.EnrolledMeetingsClient;
import se.samling.gateway.client.enrolment.EnrolmentClient;
import se.samling.gateway.client.enrolment.OwnEnrolment;
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.client.membership.Network;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Words;

/** Puts the organisation's own page together, for every form on it. */
@Component
class OwnPage {

    private final EnrolmentClient enrolments;
    private final EnrolledMeetingsClient meetings;
    private final DocsClient docs;
    private final MembershipClient membership;
    private final Sections sections;
    private final Words words;

    OwnPage(
            EnrolmentClient enrolments,
            EnrolledMeetingsClient meetings,
            DocsClient docs,
            MembershipClient membership,
            Sections sections,
            Words words) {
        this.enrolments = enrolments;
        this.meetings = meetings;
        this.docs = docs;
        this.membership = membership;
        this.sections = sections;
        this.words = words;
    }

    /** @param typed what is typed in one of the forms; null where nothing is */
    String show(String token, @Nullable OwnForm typed, Model model) {
        var own = enrolments.own(token);
        var kept = OwnForm.of(own);
        model.addAttribute("token", token);
        model.addAttribute("own", own);
        model.addAttribute(
                "contact",
                sections.ask(Service.MEMBERSHIP, () -> membership.network(own.networkSlug()))
                        .section()
                        .map(Network::contactEmail)
                        .getValue());
        model.addAttribute("form", typed == null ? kept : typed.over(kept));
        if (own.isOpen() || "admitted".equals(own.state())) {
            model.addAttribute(
                    "minutes",
                    sections.ask(Service.DOCS, () -> docs.minutes(token)).section());
        }
        if ("admitted".equals(own.state())) {
            model.addAttribute(
                    "meetings",
                    sections.ask(Service.EVENT, () -> meetings.meetings(token)).section());
        }
        model.addAttribute("places", places(own));
        model.addAttribute(
                "decisions",
                List.of(
                        new Option("made", words.say("enrol.decided.made"), null),
                        new Option("awaited", words.say("enrol.decided.awaited"), null)));
        return "enrolment/own";
    }

    /** One participant more, or somebody in another's place. */
    private List<Option> places(OwnEnrolment own) {
        var places = new ArrayList<Option>();
        places.add(new Option("", words.say("enrolment.one-more"), null));
        own.participants()
                .forEach(one -> places.add(new Option(
                        one.id().toString(),
                        words.say("enrolment.instead-of", one.name() == null ? "" : one.name()),
                        null)));
        return places;
    }
}
