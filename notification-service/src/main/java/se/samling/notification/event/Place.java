package se.samling.notification.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** Where one goes. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Place(String name, @Nullable String address) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Place(@JsonProperty("name") String name, @JsonProperty("address") @Nullable String address) {
        this.name = name;
        this.address = address;
    }

    /** A place by its name alone, as an earlier place is told. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Place of(String name) {
        return new Place(name, null);
    }

    /** Name and address on one line. */
    public String line() {
        return address == null || address.isBlank() ? name : name + ", " + address;
    }
}
