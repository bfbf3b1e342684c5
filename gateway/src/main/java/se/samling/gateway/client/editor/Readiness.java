package se.samling.gateway.client.editor;

import java.util.List;

/** {@code section} is a part of the editor; without what is required, publishing is refused. */
public record Readiness(boolean ready, List<Check> checks) {

    public record Check(String name, String section, boolean required, boolean done) {}
}
