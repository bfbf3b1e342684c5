package se.samling.notification.letter;

import java.util.Base64;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders a letter as HTML and as plain text: the same words twice, from one template each. */
@Component
public class LetterPages {

    private static final int WIDTH = 76;

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    public LetterPages() {
        engine.addTemplateResolver(templates(TemplateMode.HTML, "html"));
        engine.addTemplateResolver(templates(TemplateMode.TEXT, "txt"));
    }

    private static ClassLoaderTemplateResolver templates(TemplateMode mode, String ending) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("mail/");
        resolver.setSuffix("");
        resolver.setResolvablePatterns(java.util.Set.of("*." + ending));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    public String html(Letter letter) {
        return render("letter.html", letter);
    }

    /** The HTML with its picture in it, for reading outside of a mail. */
    public String illustrated(Letter letter) {
        return letter.ticket()
                .map(ticket -> html(letter)
                        .replace(
                                "cid:" + Ticket.CONTENT_ID,
                                "data:image/png;base64," + Base64.getEncoder().encodeToString(ticket.picture())))
                .orElseGet(() -> html(letter));
    }

    /** Lines of at most 76 characters, except where an address is longer. */
    public String text(Letter letter) {
        var out = new StringBuilder();
        render("letter.txt", letter).strip().lines().forEach(line -> wrap(line.stripTrailing(), out));
        return out.toString().replaceAll("\n{3,}", "\n\n");
    }

    private String render(String template, Letter letter) {
        return engine.process(template, new Context(letter.language().locale(), Map.of("letter", letter)));
    }

    private static void wrap(String line, StringBuilder out) {
        String rest = line.stripLeading();
        String indent = line.startsWith("> ") ? "> " : line.substring(0, line.length() - rest.length());
        String words = line.startsWith("> ") ? line.substring(2) : rest;
        var current = new StringBuilder(indent);
        for (String word : words.split(" ")) {
            boolean fresh = current.length() == indent.length();
            if (!fresh && current.length() + 1 + word.length() > WIDTH) {
                out.append(current).append('\n');
                current = new StringBuilder(indent);
                fresh = true;
            }
            current.append(fresh ? "" : " ").append(word);
        }
        out.append(current).append('\n');
    }
}
