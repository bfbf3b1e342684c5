package se.samling.docs.file;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The files' bytes under their keys. The bucket is made when the first file needs it. Every call may throw {@link StoreAway}. */
@Component
public class ObjectStore {

    /** All files lie under this prefix; nothing else in the bucket is ever touched. */
    static final String PREFIX = "content/";

    private static final Logger log = LoggerFactory.getLogger(ObjectStore.class);

    private final S3Client s3;
    private final String bucket;

    ObjectStore(S3Client s3, Store.Settings settings) {
        this.s3 = s3;
        this.bucket = settings.bucket();
    }

    void put(String key, Path file, String mediaType) {
        var request = PutObjectRequest.builder()
                .bucket(bucket)
                .key(key)
                .contentType(mediaType)
                .build();
        answered(() -> {
            try {
                return s3.putObject(request, RequestBody.fromFile(file));
            } catch (NoSuchBucketException firstFile) {
                makeBucket();
                return s3.putObject(request, RequestBody.fromFile(file));
            }
        });
    }

    /** The bytes, or the part {@code range} names; the caller closes the stream. */
    public InputStream open(String key, @Nullable ByteRange range) {
        return answered(() -> s3.getObject(request -> {
            request.bucket(bucket).key(key);
            if (range != null) {
                request.range(range.header());
            }
        }));
    }

    /** Takes the object away now or, where the store is away, leaves it to the sweep: no row points at it any more. */
    public void letGo(String key) {
        try {
            delete(key);
        } catch (StoreAway away) {
            log.info("The sweep will take {} away: {}", key, away.reason());
        }
    }

    void delete(String key) {
        answered(() -> s3.deleteObject(request -> request.bucket(bucket).key(key)));
    }

    /** Hands over, a page at a time, the keys of all objects put before {@code time}. */
    void putBefore(Instant time, Consumer<List<String>> keys) {
        answered(() -> {
            try {
                s3.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(PREFIX)).stream()
                        .map(page -> page.contents().stream()
                                .filter(object -> object.lastModified().isBefore(time))
                                .map(S3Object::key)
                                .toList())
                        .forEach(keys);
            } catch (NoSuchBucketException nothingYet) {
                keys.accept(List.of());
            }
            return true;
        });
    }

    private void makeBucket() {
        try {
            s3.createBucket(request -> request.bucket(bucket));
        } catch (BucketAlreadyOwnedByYouException anotherReplicaWasFaster) {
            return;
        }
    }

    private static <T> T answered(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException away) {
            throw new StoreAway(away);
        }
    }
}
