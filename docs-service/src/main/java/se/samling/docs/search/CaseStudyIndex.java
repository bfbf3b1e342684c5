package se.samling.docs.search;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.docs.casestudy.CaseStudy;
import se.samling.docs.casestudy.CaseStudyFact;
import se.samling.docs.casestudy.Edition;
import se.samling.docs.document.Markdown;

/** Keeps what the search of the knowledge bank sees, in the transaction that publishes and the one that withdraws. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseStudyIndex {

    private final JdbcClient jdbc;
    private final Markdown markdown;

    CaseStudyIndex(JdbcClient jdbc, Markdown markdown) {
        this.jdbc = jdbc;
        this.markdown = markdown;
    }

    @EventListener
    void on(CaseStudyFact fact) {
        switch (fact) {
            case CaseStudyFact.CaseStudyPublished(var study, var edition) -> put(study, edition);
            case CaseStudyFact.CaseStudyWithdrawn(var study, var edition) -> remove(study);
            case CaseStudyFact.CaseStudyProposed proposed -> {}
            case CaseStudyFact.CaseStudyApproved approved -> {}
            case CaseStudyFact.CaseStudyReturned returned -> {}
        }
    }

    private void put(CaseStudy study, Edition edition) {
        var title = edition.sections().title();
        var text = SearchableText.of(
                title == null ? "" : title, markdown.toWords(edition.sections().body()));
        jdbc.sql("""
                insert into searchable_case_study (case_study_id, title, words, folded, lexemes)
                values (:id, :title, :words, :folded, %s)
                on conflict (case_study_id) do update
                set title = excluded.title, words = excluded.words, folded = excluded.folded, lexemes = excluded.lexemes
                """.formatted(SearchableText.LEXEMES))
                .param("id", study.id())
                .params(text.parameters("swedish"))
                .update();
    }

    private void remove(CaseStudy study) {
        jdbc.sql("delete from searchable_case_study where case_study_id = :id")
                .param("id", study.id())
                .update();
    }
}
