package se.samling.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import se.samling.platform.security.Caller;

/** What every service's OpenAPI document says; an operation's summary is the first sentence of its method's Javadoc. */
@AutoConfiguration
public class OpenApiConfiguration {

    /** A {@code Caller} is no parameter of a request. */
    @Bean
    @ConditionalOnMissingBean
    OpenAPI openApi(@Value("${spring.application.name}") String name) {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        return new OpenAPI()
                .info(new Info().title("Samling " + name).version("1"))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    /** An operation is known by its controller and method: unlike a counted name it stays when another is added. */
    @Bean
    GlobalOperationCustomizer operationNames() {
        return (operation, handler) -> {
            var controller = handler.getBeanType().getSimpleName().replaceFirst("Controller$", "");
            return operation.operationId(controller + "." + handler.getMethod().getName());
        };
    }
}
