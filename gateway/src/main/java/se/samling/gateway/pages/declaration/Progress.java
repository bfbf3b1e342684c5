package se.samling.gateway.pages.declaration;

import java.util.ArrayList;
import java.util.List;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.declaration.Declaration;
import se.samling.gateway.client.declaration.Signatory;

/**
 * How far it has come with each commitment of the version that is out: what the signatories of that version do towards it.
 *
 * @param number of the commitment
 */
public record Progress(int number, Text commitment, List<Share> shares) {

    /** How many activities are in a state. */
    public record Share(String status, int count) {}

    private static final List<String> STATUSES = List.of("done", "ongoing", "planned", "resting");

    static List<Progress> of(Declaration declaration, List<Signatory> signatories) {
        var all = new ArrayList<Progress>();
        for (int at = 0; at < declaration.commitments().size(); at++) {
            int number = at + 1;
            var shares = STATUSES.stream()
                    .map(status -> new Share(status, count(declaration, signatories, number, status)))
                    .filter(share -> share.count() > 0)
                    .toList();
            all.add(new Progress(number, declaration.commitments().get(at), shares));
        }
        return all;
    }

    public boolean isNothing() {
        return shares.isEmpty();
    }

    private static int count(Declaration declaration, List<Signatory> signatories, int number, String status) {
        return (int) signatories.stream()
                .filter(one -> one.number() == declaration.number())
                .flatMap(one -> one.activities().stream())
                .filter(activity -> activity.isFor(number) && activity.status().equals(status))
                .count();
    }
}
