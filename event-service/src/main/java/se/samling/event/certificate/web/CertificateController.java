package se.samling.event.certificate.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.certificate.Certificate;
import se.samling.event.certificate.Certifying;
import se.samling.event.language.Text;
import se.samling.event.registration.PersonalLinks;

/** One's own certificate, and whether a number is genuine. */
@RestController
class CertificateController {

    private final PersonalLinks links;
    private final Certifying certifying;

    CertificateController(PersonalLinks links, Certifying certifying) {
        this.links = links;
        this.certifying = certifying;
    }

    record CertificateView(
            String number,
            String name,
            Text title,
            List<String> hosts,
            int attended,
            int meetings,
            LocalDate firstDay,
            LocalDate lastDay,
            Instant issuedAt) {

        static CertificateView of(Certificate certificate) {
            var number = certificate.number();
            return new CertificateView(
                    number.substring(0, 4) + "-" + number.substring(4, 8) + "-" + number.substring(8),
                    certificate.name(),
                    certificate.title(),
                    certificate.hosts(),
                    certificate.attended(),
                    certificate.meetings(),
                    certificate.firstDay(),
                    certificate.lastDay(),
                    certificate.issuedAt());
        }
    }

    /**
     * Issues one's own certificate of attendance, by the personal link. Asked for again it has the same number. 404 for who attended
     * nothing.
     */
    @PostMapping("/api/registrations/own/{token}/certificate")
    CertificateView issue(@PathVariable String token) {
        return CertificateView.of(certifying.issue(links.registration(token)));
    }

    record AttendedView(int attended, int meetings) {}

    /** Shows how many meetings one's own certificate would count, by the personal link. 404 for who attended nothing. */
    @GetMapping("/api/registrations/own/{token}/certificate")
    AttendedView attended(@PathVariable String token) {
        var draft = certifying.draft(links.registration(token));
        return new AttendedView(draft.attended(), draft.meetings());
    }

    /** Verifies a certificate by its number. Open to everybody who was shown it; dashes and small letters make no difference. */
    @GetMapping("/api/certificates/{number}")
    CertificateView verify(@PathVariable String number) {
        return CertificateView.of(certifying.verify(number));
    }
}
