package se.samling.platform.security;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.samling.platform.problem.SecurityProblems;

/** Every service is an OAuth 2 resource server: deny by default, no session, no cookie, so no CSRF. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration"
        })
public class SecurityConfiguration {

    private static final String AUDIENCE = "samling-api";

    /** Issuer, expiry and audience; shared with the tests' decoder, which trusts another key and nothing else. */
    public static OAuth2TokenValidator<Jwt> validator(String issuer) {
        return new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(AUDIENCE)));
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(@Value("${samling.oidc.issuer}") String issuer) {
        // keys are fetched when the first token comes, so that a service starts while Keycloak is away
        var decoder = NimbusJwtDecoder.withJwkSetUri(issuer + "/protocol/openid-connect/certs")
                .build();
        decoder.setJwtValidator(validator(issuer));
        return decoder;
    }

    @Bean
    SecurityFilterChain api(
            HttpSecurity http,
            ObjectProvider<PublicEndpoints> publicEndpoints,
            ObjectProvider<KeyScopes> scopes,
            SecurityProblems problems)
            throws Exception {
        var open =
                publicEndpoints.stream().flatMap(list -> list.lines().stream()).toList();
        return http.authorizeHttpRequests(requests -> {
                    open.forEach(line ->
                            requests.requestMatchers(EndpointLine.matcher(line)).permitAll());
                    // the actuator's port is reached from inside the installation only; figures name nobody
                    requests.requestMatchers("/actuator/health/**", "/actuator/prometheus", "/v3/api-docs/**", "/error")
                            .permitAll();
                    requests.requestMatchers("/actuator/**", "/api/operations/**")
                            .hasRole("admin");
                    requests.requestMatchers("/api/**")
                            .access(new KeyAuthorization(scopes.getIfAvailable(KeyScopes::of)));
                    requests.anyRequest().denyAll();
                })
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(SecurityConfiguration::authentication)))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    private static AbstractAuthenticationToken authentication(Jwt jwt) {
        var roles = jwt.getClaimAsStringList("roles");
        var authorities = new ArrayList<GrantedAuthority>();
        if (roles != null) {
            authorities.addAll(roles.stream()
                    .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                    .collect(Collectors.toList()));
        }
        return new JwtAuthenticationToken(jwt, authorities);
    }

    @Bean
    WebMvcConfigurer callerArgument(ObjectProvider<KeyScopes> scopes) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerResolver(scopes.getIfAvailable(KeyScopes::of)));
            }
        };
    }
}
