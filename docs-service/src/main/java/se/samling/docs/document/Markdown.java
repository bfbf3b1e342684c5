package se.samling.docs.document;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.springframework.stereotype.Component;

/**
 * Markdown (CommonMark with tables) as HTML that is safe to put in a page: HTML in it is shown, never run; links lead to
 * the web or to mail only; a picture becomes a link, so that reading a text tells nobody.
 */
@Component
public class Markdown {

    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());

    private final Parser parser = Parser.builder()
            .extensions(TABLES)
            .postProcessor(Markdown::suitedToThePage)
            .build();
    private final HtmlRenderer html = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
            .build();
    private final TextContentRenderer words =
            TextContentRenderer.builder().extensions(TABLES).build();

    /** The text as HTML; its highest heading is an h2, because the page's own title is the h1. */
    public String toHtml(String markdown) {
        return html.render(parser.parse(markdown));
    }

    /** The text without its marks, for the search. */
    public String toWords(String markdown) {
        return words.render(parser.parse(markdown));
    }

    private static Node suitedToThePage(Node text) {
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(6, heading.getLevel() + 1));
                visitChildren(heading);
            }

            @Override
            public void visit(Image image) {
                visitChildren(image);
                boolean linked = isInsideLink(image);
                var link = new Link(image.getDestination(), image.getTitle());
                for (Node child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
                    if (linked) {
                        image.insertBefore(child);
                    } else {
                        link.appendChild(child);
                    }
                }
                if (!linked) {
                    image.insertBefore(link);
                }
                image.unlink();
            }
        });
        return text;
    }

    private static boolean isInsideLink(Node node) {
        for (Node around = node.getParent(); around != null; around = around.getParent()) {
            if (around instanceof Link) {
                return true;
            }
        }
        return false;
    }
}
