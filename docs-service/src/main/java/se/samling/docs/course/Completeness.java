package se.samling.docs.course;

import java.util.ArrayList;
import java.util.List;

/** What a course lacks before it can be published, as the names of its fields; none when it is ready. */
public final class Completeness {

    private Completeness() {}

    public static List<String> missing(Content content, List<Step> steps) {
        var missing = new ArrayList<String>();
        if (content.ingress() == null) {
            missing.add("ingress");
        }
        if (content.contactEmail() == null) {
            missing.add("contactEmail");
        }
        if (steps.isEmpty()) {
            missing.add("steps");
        }
        for (int at = 0; at < steps.size(); at++) {
            if (!steps.get(at).teaches()) {
                missing.add("steps[" + at + "].body");
            }
        }
        return missing;
    }
}
