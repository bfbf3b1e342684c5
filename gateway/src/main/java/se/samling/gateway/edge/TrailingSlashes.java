package se.samling.gateway.edge;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.UrlHandlerFilter;

/** A public page's address that was written with a slash too many leads to the page. */
@Configuration(proxyBeanMethods = false)
class TrailingSlashes {

    @Bean
    FilterRegistrationBean<UrlHandlerFilter> withoutTrailingSlash() {
        var filter = UrlHandlerFilter.trailingSlashHandler("/traffar/**", "/serier/**", "/natverk/**", "/kurser/**")
                .redirect(HttpStatus.PERMANENT_REDIRECT)
                .build();
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 6);
        return registration;
    }
}
