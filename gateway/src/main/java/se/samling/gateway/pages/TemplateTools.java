package se.samling.gateway.pages;

import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import se.samling.gateway.words.Dates;
import se.samling.gateway.words.Words;

/**
 * What every template can reach: {@code ${layout}}, {@code ${rail}}, {@code ${words}} and {@code ${dates}}. Variables and not beans, because
 * Thymeleaf refuses beans ({@code @name}) in addresses, attributes and fragment arguments.
 */
@Configuration(proxyBeanMethods = false)
class TemplateTools {

    @Autowired
    void giveTo(ThymeleafViewResolver views, Layout layout, Rail rail, Words words, Dates dates) {
        views.setStaticVariables(Map.of("layout", layout, "rail", rail, "words", words, "dates", dates));
    }
}
