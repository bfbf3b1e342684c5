package se.samling.gateway.edge;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Files are taken apart for forms of our own pages only; through the API they pass as they came. */
@Configuration(proxyBeanMethods = false)
class Uploads {

    /** An organiser's, and those that an event's own questions stand in. */
    private static final List<String> FORMS =
            List.of("/arrangor/", "/traffar/", "/inbjudan/", "/serier/", "/min-anmalan/", "/ansokan/");

    @Bean
    MultipartConfigElement multipartConfig() {
        return new MultipartConfigElement(
                "", DataSize.ofMegabytes(51).toBytes(), DataSize.ofMegabytes(52).toBytes(), (int)
                        DataSize.ofKilobytes(256).toBytes());
    }

    @Bean
    MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                var path = request.getRequestURI();
                return FORMS.stream().anyMatch(path::startsWith) && super.isMultipart(request);
            }
        };
    }
}
