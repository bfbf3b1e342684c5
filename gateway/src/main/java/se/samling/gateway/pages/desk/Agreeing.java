package se.samling.gateway.pages.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.gateway.calls.ServiceProblem;
import se.samling.gateway.client.event.PlacesToGive;
import tools.jackson.databind.json.JsonMapper;

/** More room gives places to people who wait: the host sees how many and who, and agrees, before anything is saved. */
@Component
public class Agreeing {

    private final JsonMapper json;

    public Agreeing(JsonMapper json) {
        this.json = json;
    }

    /** How many people the host has agreed to by pressing that button; nobody by any other. */
    public static int to(String step, String agreed) {
        return "places".equals(step) ? to(agreed) : 0;
    }

    /** The same where the page that asks whether all of it is right shows them too, so that any button of it agrees. */
    public static int to(String agreed) {
        return agreed.matches("\\d{1,6}") ? Integer.parseInt(agreed) : 0;
    }

    /** Who would get a place, when that is why nothing was saved. */
    public @Nullable PlacesToGive asked(RuntimeException failure) {
        return failure instanceof ServiceProblem problem && problem.is(PlacesToGive.PROBLEM)
                ? json.convertValue(problem.extras(), PlacesToGive.class)
                : null;
    }
}
