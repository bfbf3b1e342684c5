package se.samling.gateway.pages.certificate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samling.gateway.calls.ServiceProblem;
import se.samling.gateway.client.certificate.Certificate;
import se.samling.gateway.client.certificate.CertificateClient;
import se.samling.gateway.edge.FormLimits;
import se.samling.gateway.pages.Layout;
import se.samling.gateway.print.Pdf;

/** The number on a certificate shows whoever it is shown to that it is genuine. */
@Controller
class CertificateController {

    private final CertificateClient certificates;
    private final FormLimits limits;
    private final Pdf pdf;
    private final Layout layout;

    CertificateController(CertificateClient certificates, FormLimits limits, Pdf pdf, Layout layout) {
        this.certificates = certificates;
        this.limits = limits;
        this.pdf = pdf;
        this.layout = layout;
    }

    @PostMapping("/min-anmalan/{token}/intyg")
    void own(@PathVariable String token, HttpServletResponse response) throws IOException {
        var certificate = certificates.issue(token);
        var address = layout.address("/intyg?nummer=" + certificate.number());
        pdf.send(
                "certificate",
                Map.of("certificate", certificate, "address", address),
                "intyg-" + certificate.number() + ".pdf",
                response);
    }

    @GetMapping("/intyg")
    String verify(
            @RequestParam(name = "nummer", defaultValue = "") String number,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("number", number);
        model.addAttribute("certificate", number.isBlank() ? null : found(number, request, response));
        return "certificate/verify";
    }

    private @Nullable Certificate found(String number, HttpServletRequest request, HttpServletResponse response) {
        limits.count(request, null);
        try {
            return certificates.verify(number.strip());
        } catch (ServiceProblem problem) {
            if (problem.status() != HttpStatus.NOT_FOUND.value()) {
                throw problem;
            }
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return null;
        }
    }
}
