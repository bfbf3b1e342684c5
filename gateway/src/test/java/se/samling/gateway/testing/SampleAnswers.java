package se.samling.gateway.testing;

import java.util.List;
import java.util.Map;
import se.samling.gateway.client.Page;

/** Every public page has something to show: the peers' answers made of {@link Samples}. */
public final class SampleAnswers {

    private SampleAnswers() {}

    public static void give() {
        membership();
        CohortSamples.give();
        WorkSamples.give();
        events();
        CourseSamples.give();
        Peers.DOCS
                .answer("GET /api/documents", Samples.hits())
                .answer("GET /api/networks/statens-demokratinatverk/documents", List.of(Samples.collection()))
                .answer("GET /api/events/" + Samples.EVENT + "/documents", Samples.collection());
        Peers.NOTIFICATION
                .answer("GET /api/calendars/me", Map.of("address", "https://samling.example/min-kalender/feed-token"))
                .answer(
                        "POST /api/calendars/me/renewals",
                        Map.of("address", "https://samling.example/min-kalender/next"))
                .answer("GET /api/unsubscriptions/unsubscribe-token", unsubscription(false))
                .answer("POST /api/unsubscriptions/unsubscribe-token", unsubscription(true))
                .answer("DELETE /api/unsubscriptions/unsubscribe-token", unsubscription(false));
        Peers.MEMBERSHIP.answer(
                "GET /v3/api-docs",
                Map.of(
                        "info",
                        Map.of("title", "Membership"),
                        "paths",
                        Map.of("/api/networks", Map.of("get", Map.of("summary", "All public networks")))));
    }

    private static Map<String, Object> unsubscription(boolean done) {
        return Map.of("email", "sam@myndighet.example", "unsubscribed", done);
    }

    private static void membership() {
        Peers.MEMBERSHIP
                .answer("GET /api/networks", List.of(Samples.network(null)))
                .answer("GET /api/networks/statens-demokratinatverk", Samples.network(null))
                .answer("POST /api/networks/statens-demokratinatverk/applications", 202, Map.of())
                .answer("GET /api/people/me", Samples.me())
                .answer(
                        "GET /api/applications/answers/question-token",
                        Map.of(
                                "state", "awaiting-answer",
                                "networkName", Map.of("sv", "Statens demokratinätverk"),
                                "name", "Sam Sund",
                                "question", "Vilken enhet arbetar du på?"));
        for (var state : List.of("awaiting-proof", "choose-organisation", "in-review", "member", "refused")) {
            Peers.MEMBERSHIP.answer("GET /api/applications/proofs/" + state, Samples.application(state));
        }
    }

    private static void events() {
        var open = Samples.event("open");
        Peers.EVENT
                .answer(
                        "GET /api/registrations/own/own-token/discussion",
                        Map.of("questions", List.of(Map.of("sv", "Vad gör vi när det händer?")), "note", "Ring först."))
                .answer("POST /api/page-answers", 204, Map.of())
                .answer("GET /api/series", new Page<>(List.of(Samples.seriesSummary()), null))
                .answer("GET /api/series/det-demokratiska-samtalet", Samples.series())
                .answer("GET /api/series/" + Samples.SERIES, Samples.series())
                .answer("GET /api/bookings/proofs/booking-open", Samples.booking("awaiting-proof"))
                .answer("GET /api/bookings/proofs/booking-proven", Samples.booking("proven"))
                .answer("GET /api/events", Samples.agenda())
                .answer("GET /api/events/stockholm-utbildning", open)
                .answer("GET /api/events/" + Samples.EVENT, open)
                .answer(
                        "GET /api/events/" + Samples.EVENT + "/form",
                        Map.of("eventId", Samples.EVENT, "version", 0, "questions", List.of()))
                .answer(
                        "GET /api/events/" + Samples.EVENT + "/quotas/each",
                        Map.of("quotas", List.of(Map.of("most", 3))))
                .answer("GET /api/events/digital-varterm", Samples.event("announced"))
                .answer("GET /api/events/gemensam-traff", Samples.moved())
                .answer("GET /api/events/digital-installd", Samples.event("cancelled"))
                .answer("GET /api/invitations/invitation-token", Samples.invitation("open", open))
                .answer("GET /api/registrations/proofs/proof-token", Samples.proof("awaiting-proof"))
                .answer("GET /api/registrations/own/own-token", Samples.own("confirmed", "digital", null, false, open))
                .answer(
                        "GET /api/registrations/own/own-moved",
                        Samples.own("confirmed", "on-site", null, true, Samples.moved()))
                .answer(
                        "GET /api/registrations/own/own-moved/reconfirmation",
                        Map.of("asked", true, "answerBy", "2026-11-20T18:00:00", "silent", "cancel", "closed", false))
                .answer(
                        "GET /api/registrations/own/own-waiting/offer",
                        Map.of("people", 2, "until", "2026-11-20T18:00:00"))
                .answer("GET /api/registrations/own/own-waiting", Samples.own("waiting", "on-site", 3, false, open))
                .answer("GET /api/registrations/own/own-late", Samples.late(open))
                .answer("GET /api/registrations/own/own-late/change-requests", Samples.asking())
                .answer("GET /api/registrations/own/own-asked", Samples.late(open))
                .answer(
                        "GET /api/registrations/own/own-asked/change-requests",
                        Samples.asking(Samples.asked("mode", "waiting")))
                .answer("GET /api/registrations/own/own-declined", Samples.late(open))
                .answer(
                        "GET /api/registrations/own/own-declined/change-requests",
                        Samples.asking(Samples.asked("people", "declined")))
                .answer("GET /api/registrations/mine", Samples.mine());
    }
}
