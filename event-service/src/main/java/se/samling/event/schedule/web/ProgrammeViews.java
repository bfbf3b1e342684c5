package se.samling.event.schedule.web;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.event.contributor.Contributors;
import se.samling.event.contributor.Picture;
import se.samling.event.language.Text;
import se.samling.event.schedule.ProgrammeItem;

/** Programmes as the API shows them: who takes part with their picture, where it may be shown. */
@Component
public class ProgrammeViews {

    private final Contributors contributors;

    ProgrammeViews(Contributors contributors) {
        this.contributors = contributors;
    }

    public record ItemView(
            @Nullable UUID id,
            @Nullable LocalDateTime startsAt,
            @Nullable LocalDateTime endsAt,
            @Nullable Text title,
            @Nullable Text description,
            @Nullable String track,
            List<PersonView> contributors,
            ProgrammeItem.@Nullable Session session) {}

    public record PersonView(
            @Nullable UUID id,
            String name,
            @Nullable String title,
            @Nullable String organisation,
            @Nullable PictureView picture) {}

    /** {@code address} is of this very picture: another picture has another. {@code alternative}: what it shows, in words. */
    public record PictureView(String address, Text alternative) {}

    public List<ItemView> items(List<ProgrammeItem> items) {
        var pictures =
                pictures(items.stream().flatMap(item -> item.people().stream()).toList());
        return items.stream().map(item -> view(item, pictures)).toList();
    }

    public List<PersonView> people(List<ProgrammeItem.Contributor> people) {
        return view(people, pictures(people));
    }

    private Map<UUID, Picture> pictures(Collection<ProgrammeItem.Contributor> people) {
        return contributors.pictures(people.stream()
                .map(ProgrammeItem.Contributor::id)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private static ItemView view(ProgrammeItem item, Map<UUID, Picture> pictures) {
        return new ItemView(
                item.id(),
                item.startsAt(),
                item.endsAt(),
                item.title(),
                item.description(),
                item.track(),
                view(item.people(), pictures),
                item.session());
    }

    private static List<PersonView> view(List<ProgrammeItem.Contributor> people, Map<UUID, Picture> pictures) {
        return people.stream()
                .map(one -> {
                    var picture = one.id() == null ? null : pictures.get(one.id());
                    return new PersonView(
                            one.id(),
                            one.name(),
                            one.title(),
                            one.organisation(),
                            picture == null
                                    ? null
                                    : new PictureView(
                                            "/api/contributors/" + one.id() + "/picture/" + picture.version(),
                                            picture.alternative()));
                })
                .toList();
    }
}
