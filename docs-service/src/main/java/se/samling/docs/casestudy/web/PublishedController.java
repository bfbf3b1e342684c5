package se.samling.docs.casestudy.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One page of the knowledge bank, for anybody; what is not published looks like none. */
@RestController
class PublishedController {

    private final CaseStudyViews views;

    PublishedController(CaseStudyViews views) {
        this.views = views;
    }

    /** Shows one published case study by its slug. Open to everybody. */
    @GetMapping("/api/case-studies/{slug}")
    CaseStudyView.Published one(@PathVariable String slug) {
        return views.published(slug);
    }
}
