package se.samling.docs.file;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** clamd where {@code SAMLING_CLAMD_HOST} names one; else files are kept as not scanned, and say so. */
@Configuration(proxyBeanMethods = false)
class Scanning {

    @Bean
    VirusScanner virusScanner(
            @Value("${samling.clamd.host:}") String host, @Value("${samling.clamd.port:3310}") int port) {
        return host.isBlank() ? file -> Scan.NOT_SCANNED : new Clamd(host, port);
    }
}
