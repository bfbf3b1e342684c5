package se.samling.gateway.client.certificate;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Certificates; {@code token} of link purpose registration. */
@HttpExchange
public interface CertificateClient {

    record Attended(int attended, int meetings) {}

    /** 404 for who attended nothing. */
    @GetExchange("/api/registrations/own/{token}/certificate")
    Attended attended(@PathVariable String token);

    @PostExchange("/api/registrations/own/{token}/certificate")
    Certificate issue(@PathVariable String token);

    @GetExchange("/api/certificates/{number}")
    Certificate verify(@PathVariable String number);
}
