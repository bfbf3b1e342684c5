package se.samling.gateway.client.form;

import java.util.Map;

/** Answers by question. */
public record NewAnswers(Map<String, Object> answers) {}
