package se.samling.notification.telling;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.delivery.Deliveries;
import se.samling.notification.delivery.MailJob;
import se.samling.notification.event.Host;
import se.samling.notification.letter.Purpose;
import se.samling.notification.network.Networks;
import se.samling.notification.organisation.Organisations;
import se.samling.notification.people.People;

/** An organisation's account of its work waits for somebody: its contact to approve or mend it, the hosts to publish it. */
@Service
@Transactional
public class CaseStudyNews {

    private final Networks networks;
    private final Organisations organisations;
    private final People people;
    private final Deliveries deliveries;

    public CaseStudyNews(Networks networks, Organisations organisations, People people, Deliveries deliveries) {
        this.networks = networks;
        this.organisations = organisations;
        this.people = people;
        this.deliveries = deliveries;
    }

    /** A case study, in the shape of {@code samling.case-studies.v1}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record CaseStudyWord(
            UUID caseStudyId,
            UUID enrolmentId,
            UUID networkId,
            UUID organisationId,
            @Nullable UUID contactId,
            int number,
            @Nullable String words) {}

    public void proposed(CaseStudyWord word, long version, Instant occurredAt) {
        toContact(Purpose.CASE_STUDY_TO_APPROVE, word, version, occurredAt);
    }

    public void returned(CaseStudyWord word, long version, Instant occurredAt) {
        toContact(Purpose.CASE_STUDY_RETURNED, word, version, occurredAt);
    }

    /**
     * Every coordinator of the network's hosts: whoever is first publishes it.
     *
     * @throws IllegalStateException while the network is not known; the message is tried again
     */
    public void approved(CaseStudyWord word, long version, Instant occurredAt) {
        var network = networks.find(word.networkId())
                .orElseThrow(() -> new IllegalStateException("network " + word.networkId() + " is not known yet"));
        people.coordinators(network.hosts().stream().map(Host::id).toList())
                .forEach(person -> queue(Purpose.CASE_STUDY_APPROVED, word, version, person, "host", occurredAt));
    }

    private void toContact(Purpose purpose, CaseStudyWord word, long version, Instant occurredAt) {
        if (word.contactId() != null) {
            queue(purpose, word, version, word.contactId(), "contact", occurredAt);
        }
    }

    private void queue(
            Purpose purpose, CaseStudyWord word, long version, UUID person, String side, Instant occurredAt) {
        var facts = new HashMap<String, String>();
        facts.put("enrolmentId", word.enrolmentId().toString());
        facts.put("side", side);
        organisations.name(word.organisationId()).ifPresent(name -> facts.put("organisation", name));
        if (word.words() != null) {
            facts.put("words", word.words());
        }
        deliveries.queue(
                MailJob.aboutNetwork(purpose, word.caseStudyId(), version, person, word.networkId(), Map.copyOf(facts)),
                occurredAt);
    }
}
