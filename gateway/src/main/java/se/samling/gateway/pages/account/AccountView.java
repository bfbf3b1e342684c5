package se.samling.gateway.pages.account;

import java.util.List;
import se.samling.gateway.calls.Section;
import se.samling.gateway.client.declaration.Signatory;
import se.samling.gateway.client.event.MyRegistration;
import se.samling.gateway.client.membership.Me;
import se.samling.gateway.client.membership.Membership;

/** What the reader's own page shows; each part may be missing while its service is away. */
public record AccountView(
        Section<Me> me,
        Section<List<Membership>> memberships,
        Section<List<Signatory.Mine>> signatories,
        Section<List<MyRegistration>> coming,
        Section<List<MyRegistration>> invitations) {

    static AccountView of(
            Section<Me> me, Section<List<Signatory.Mine>> signatories, Section<List<MyRegistration>> mine) {
        return new AccountView(
                me,
                me.map(person -> person.memberships().stream()
                        .filter(membership -> "active".equals(membership.state()))
                        .toList()),
                signatories,
                mine.map(all -> all.stream()
                        .filter(one -> List.of("confirmed", "waiting").contains(one.state()))
                        .toList()),
                mine.map(all -> all.stream()
                        .filter(one -> "invited".equals(one.state()))
                        .toList()));
    }
}
