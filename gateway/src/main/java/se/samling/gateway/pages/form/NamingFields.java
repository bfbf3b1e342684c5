package se.samling.gateway.pages.form;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Lets the summary of errors, which stands above the form, say the labels that are written below it. */
@Component
class NamingFields extends AbstractDialect implements IPostProcessorDialect {

    private static final int PRECEDENCE = 1000;

    NamingFields() {
        super("naming-fields");
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return PRECEDENCE;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, FieldLabels.class, PRECEDENCE));
    }
}
