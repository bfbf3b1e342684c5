package se.samling.event.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.Wording;

/**
 * Reads one answer as pages, lists and integrators write it: text, a number, true or false, a list, or
 * {@code {"chosen": [], "words": ""}}. Options go by code or by their words in either language.
 */
final class AnswerReading {

    private static final List<String> YES = List.of(Question.YES, "true", "on", "ja", "1", "x");
    private static final List<String> NO = List.of(Question.NO, "false", "nej", "0");

    private static final long MEGABYTE = 1024 * 1024;

    private final Question question;
    private final boolean whole;
    private final List<FieldError> errors;

    AnswerReading(Question question, boolean whole, List<FieldError> errors) {
        this.question = question;
        this.whole = whole;
        this.errors = errors;
    }

    private record Typed(List<String> chosen, String words) {}

    /** Null where nothing was answered, or nothing that can be taken. */
    @Nullable
    Answer read(@Nullable Object value) {
        if (question.kind() == QuestionKind.FILE) {
            return file(value);
        }
        int before = errors.size();
        var typed = typed(value);
        var chosen = chosen(typed.chosen());
        var words = words(typed.words());
        if (errors.size() > before) {
            return null;
        }
        if (chosen.isEmpty() && words == null) {
            if (whole && question.body().required()) {
                wrong(question.kind() == QuestionKind.CONSENT ? "consent-required" : "answer-required");
            }
            return null;
        }
        return new Answer(question.id(), question.version(), question.kind().sealed(), chosen, words);
    }

    /** A receipt that has been read; or what could not be read as one. */
    private @Nullable Answer file(@Nullable Object value) {
        var files = question.body().files();
        switch (value) {
            case null -> {
                if (whole && question.body().required()) {
                    wrong("answer-file-required");
                }
            }
            case FileReceipt receipt
            when !receipt.stays() && files != null && !files.takes(receipt.mediaType()) ->
                wrong("answer-file-kind", shortened(receipt.name()));
            case FileReceipt receipt
            when files != null && receipt.bytes() > files.megabytes() * MEGABYTE ->
                wrong("answer-file-size", shortened(receipt.name()), files.megabytes());
            case FileReceipt receipt -> {
                return new Answer(question.id(), question.version(), false, List.of(), receipt.name(), receipt.id());
            }
            default -> wrong("answer-file-again");
        }
        return null;
    }

    private Typed typed(@Nullable Object value) {
        boolean chooses = !question.codes().isEmpty();
        return switch (value) {
            case null -> new Typed(List.of(), "");
            case Map<?, ?> both ->
                new Typed(
                        strings(both.get("chosen")),
                        both.get("words") == null ? "" : String.valueOf(both.get("words")));
            case List<?> list when chooses -> new Typed(strings(list), "");
            case List<?> list -> new Typed(List.of(), String.join(" ", strings(list)));
            default ->
                chooses
                        ? new Typed(strings(List.of(value)), "")
                        : new Typed(
                                List.of(), value instanceof BigDecimal big ? big.toPlainString() : value.toString());
        };
    }

    private static List<String> strings(@Nullable Object list) {
        return list instanceof List<?> many
                ? many.stream()
                        .map(one -> String.valueOf(one).strip())
                        .filter(one -> !one.isEmpty() && !one.equals("null"))
                        .toList()
                : List.of();
    }

    private List<String> chosen(List<String> typed) {
        var codes = new LinkedHashSet<String>();
        for (var one : typed) {
            code(one).ifPresentOrElse(codes::add, () -> wrong("answer-unknown", shortened(one)));
        }
        if (codes.size() > 1 && !question.kind().several()) {
            wrong("answer-one");
        }
        if (question.kind() == QuestionKind.CONSENT && !codes.contains(Question.YES)) {
            return List.of();
        }
        return List.copyOf(codes);
    }

    private Optional<String> code(String typed) {
        if (question.kind().answersYes()) {
            var small = typed.toLowerCase(Locale.ROOT);
            return YES.contains(small)
                    ? Optional.of(Question.YES)
                    : NO.contains(small) ? Optional.of(Question.NO) : Optional.empty();
        }
        return question.body().options().stream()
                .filter(option -> option.code().equals(typed)
                        || option.label().sv().equalsIgnoreCase(typed)
                        || typed.equalsIgnoreCase(option.label().en()))
                .map(Question.Option::code)
                .findFirst();
    }

    private @Nullable String words(String typed) {
        var words = typed.strip();
        if (words.isEmpty() || !question.kind().takesWords()) {
            return null;
        }
        if (words.length() > question.kind().longest()) {
            wrong("answer-too-long", question.kind().longest());
            return null;
        }
        return question.kind() == QuestionKind.NUMBER ? number(words) : words;
    }

    private @Nullable String number(String words) {
        if (!words.matches("[-+]?\\d{1,15}([.,]\\d{1,6})?")) {
            wrong("answer-number");
            return null;
        }
        var number = new BigDecimal(words.replace(',', '.'));
        var body = question.body();
        if (body.lowest() != null && number.compareTo(body.lowest()) < 0) {
            wrong("answer-at-least", body.lowest().toPlainString());
        } else if (body.highest() != null && number.compareTo(body.highest()) > 0) {
            wrong("answer-at-most", body.highest().toPlainString());
        }
        return number.toPlainString();
    }

    private void wrong(String code, Object... more) {
        var arguments = new ArrayList<Object>();
        var label = question.body().label();
        arguments.add(new Wording(label.sv(), label.en()));
        arguments.addAll(List.of(more));
        errors.add(new FieldError("answers." + question.id(), code, arguments));
    }

    private static String shortened(String typed) {
        return typed.length() > 60 ? typed.substring(0, 60) + "…" : typed;
    }
}
