package se.samling.gateway.client.form;

import java.util.List;

/** All of a form's questions; those that are left out are withdrawn. */
public record FormDraft(List<Question> questions) {}
