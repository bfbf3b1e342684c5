package se.samling.gateway.client.course;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

public record CourseSummary(
        UUID id,
        String slug,
        Text title,
        @Nullable Text ingress,
        @Nullable Text audienceText,
        String state,
        @Nullable LocalDateTime publishAt,
        int minMinutes,
        int maxMinutes,
        int steps,
        boolean closed,
        List<UUID> hostIds) {}
