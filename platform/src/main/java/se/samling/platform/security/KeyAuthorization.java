package se.samling.platform.security;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** People need a token and are asked further by each use case; a program needs a scope that names the endpoint as well. */
class KeyAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

    private final AuthorizationManager<RequestAuthorizationContext> token =
            AuthenticatedAuthorizationManager.authenticated();
    private final KeyScopes scopes;

    KeyAuthorization(KeyScopes scopes) {
        this.scopes = scopes;
    }

    @Override
    public @Nullable AuthorizationResult authorize(
            Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
        var key = ApiKey.of(authentication.get());
        return key == null
                ? token.authorize(authentication, context)
                : new AuthorizationDecision(scopes.reach(key, context.getRequest()));
    }
}
