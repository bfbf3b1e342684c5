package se.samling.gateway.session;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Who logged in, with the roles of the access token. They decide which links a page shows and are a courtesy only: every
 * service checks the token itself. The token came straight from Keycloak, so its signature is not checked again here.
 */
@Component
class AccessRoles implements OAuth2UserService<OidcUserRequest, OidcUser> {

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var authorities = Stream.concat(Stream.of("person"), roles(request.getAccessToken()).stream())
                .map(role -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        return new DefaultOidcUser(authorities, request.getIdToken(), "sub");
    }

    private static List<String> roles(OAuth2AccessToken token) {
        try {
            var roles = JWTParser.parse(token.getTokenValue()).getJWTClaimsSet().getStringListClaim("roles");
            return roles == null ? List.of() : roles;
        } catch (ParseException unreadable) {
            return List.of();
        }
    }
}
