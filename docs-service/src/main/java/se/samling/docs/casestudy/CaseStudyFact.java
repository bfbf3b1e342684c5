package se.samling.docs.casestudy;

/** What happened to a case study, and to which of its texts. */
public sealed interface CaseStudyFact {

    CaseStudy study();

    Edition edition();

    record CaseStudyProposed(CaseStudy study, Edition edition) implements CaseStudyFact {}

    record CaseStudyApproved(CaseStudy study, Edition edition) implements CaseStudyFact {}

    record CaseStudyReturned(CaseStudy study, Edition edition) implements CaseStudyFact {}

    record CaseStudyPublished(CaseStudy study, Edition edition) implements CaseStudyFact {}

    /** It is approved no more, and public no more if it was. */
    record CaseStudyWithdrawn(CaseStudy study, Edition edition) implements CaseStudyFact {}
}
