package se.samling.gateway.edge;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Files are taken apart for the organiser's own forms only; through the API they pass as they came. */
@Configuration(proxyBeanMethods = false)
class Uploads {

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
                return request.getRequestURI().startsWith("/arrangor/") && super.isMultipart(request);
            }
        };
    }
}
