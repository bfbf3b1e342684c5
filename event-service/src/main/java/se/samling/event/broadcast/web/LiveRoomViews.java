package se.samling.event.broadcast.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.event.broadcast.Banner;
import se.samling.event.broadcast.Banners;
import se.samling.event.broadcast.Help;
import se.samling.event.broadcast.LiveRoom;
import se.samling.event.broadcast.LiveRooms;
import se.samling.event.broadcast.ProviderWork;
import se.samling.event.delivery.Accounts;
import se.samling.event.delivery.Capability;
import se.samling.event.delivery.Deliveries;
import se.samling.event.delivery.Provider;
import se.samling.event.language.Text;
import se.samling.event.schedule.Event;

/** A live room as its organisers see it; no secret of a provider is in it. */
@Component
public class LiveRoomViews {

    private final LiveRooms rooms;
    private final Banners banners;
    private final ProviderWork work;
    private final Deliveries deliveries;
    private final Accounts accounts;
    private final Clock clock;

    LiveRoomViews(
            LiveRooms rooms,
            Banners banners,
            ProviderWork work,
            Deliveries deliveries,
            Accounts accounts,
            Clock clock) {
        this.rooms = rooms;
        this.banners = banners;
        this.work = work;
        this.deliveries = deliveries;
        this.accounts = accounts;
        this.clock = clock;
    }

    public record BannerView(
            UUID id,
            Text text,
            boolean toBackup,
            Instant raisedAt,
            @Nullable Instant loweredAt) {
        public static BannerView of(Banner banner) {
            return new BannerView(
                    banner.id(), banner.words(), banner.toBackup(), banner.raisedAt(), banner.loweredAt());
        }
    }

    /** {@code waiting}: what a provider has not done yet, and why. {@code version} absent before there is a room. */
    public record RoomView(
            @Nullable String provider,
            @Nullable String account,
            @Nullable String link,
            @Nullable String streamUrl,
            @Nullable String backupUrl,
            Help help,
            Help hostHelp,
            int closesAfterMinutes,
            boolean evaluation,
            @Nullable String phase,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            List<String> capabilities,
            @Nullable String ingest,
            Map<String, List<String>> accounts,
            ProviderWork.@Nullable Standing waiting,
            @Nullable BannerView banner,
            List<BannerView> banners,
            @Nullable Integer version) {}

    public RoomView view(Event event) {
        return rooms.find(event.id()).map(room -> view(event, room)).orElseGet(() -> none(event));
    }

    private RoomView view(Event event, LiveRoom room) {
        var delivery = deliveries.of(room.provider());
        var settings = room.settings();
        return new RoomView(
                room.provider().word(),
                settings.account(),
                settings.link(),
                settings.streamUrl(),
                settings.backupUrl(),
                room.help(),
                rooms.hostHelp(event.hostIds()),
                room.closesAfterMinutes(),
                room.evaluation(),
                room.phase(event, clock.instant()).word(),
                room.opensAt(event),
                room.closesAt(event),
                delivery.capabilities().stream().map(Capability::word).sorted().toList(),
                delivery.ingest(room.room(event)).map(Object::toString).orElse(null),
                accounts(event),
                work.standing(event.id()).orElse(null),
                banners.raised(event.id()).map(BannerView::of).orElse(null),
                banners.history(event.id()).stream().map(BannerView::of).toList(),
                room.version());
    }

    private RoomView none(Event event) {
        return new RoomView(
                null,
                null,
                null,
                null,
                null,
                Help.NONE,
                rooms.hostHelp(event.hostIds()),
                15,
                true,
                null,
                null,
                null,
                List.of(),
                null,
                accounts(event),
                null,
                null,
                List.of(),
                null);
    }

    private Map<String, List<String>> accounts(Event event) {
        var names = new LinkedHashMap<String, List<String>>();
        Arrays.stream(Provider.values())
                .forEach(provider -> names.put(provider.word(), accounts.names(provider, event.hostIds())));
        return names;
    }
}
