package se.samling.docs.document;

import java.util.ArrayList;
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
        text.accept(new HeadingOutline(text));
        text.accept(new AbstractVisitor() {

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

    /** Lets the highest heading be an h2 and no heading skip a level, whatever the author's marks count. */
    private static final class HeadingOutline extends AbstractVisitor {

        private static final int BELOW_THE_PAGES_OWN = 2;
        private final int highest;
        private int previous = BELOW_THE_PAGES_OWN - 1;

        HeadingOutline(Node text) {
            var levels = new ArrayList<Integer>();
            text.accept(new AbstractVisitor() {
                @Override
                public void visit(Heading heading) {
                    levels.add(heading.getLevel());
                }
            });
            highest = levels.stream().min(Integer::compare).orElse(1);
        }

        @Override
        public void visit(Heading heading) {
            int asMarked = heading.getLevel() - highest + BELOW_THE_PAGES_OWN;
            previous = Math.min(Math.min(6, asMarked), previous + 1);
            heading.setLevel(previous);
        }
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
