package se.samling.docs.file;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Where the files lie: any S3 endpoint, addressed by path so that it needs no names of its own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Store.Settings.class)
class Store {

    /**
     * The endpoint and its key.
     *
     * @param patience how long one call may take, all tries together
     */
    @ConfigurationProperties("samling.s3")
    record Settings(
            URI endpoint,
            String accessKey,
            String secretKey,
            @DefaultValue("samling-documents") String bucket,
            @DefaultValue("us-east-1") String region,
            @DefaultValue("60s") Duration patience) {

        Settings {
            // without an endpoint the client would turn to Amazon's own
            Objects.requireNonNull(endpoint, "SAMLING_S3_ENDPOINT is not set");
            Objects.requireNonNull(accessKey, "SAMLING_S3_ACCESS_KEY is not set");
            Objects.requireNonNull(secretKey, "SAMLING_S3_SECRET_KEY is not set");
        }
    }

    @Bean(destroyMethod = "close")
    S3Client s3(Settings settings) {
        return S3Client.builder()
                .endpointOverride(settings.endpoint())
                .forcePathStyle(true)
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(Apache5HttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(2))
                        .socketTimeout(Duration.ofSeconds(20)))
                .overrideConfiguration(calls -> calls.apiCallTimeout(settings.patience()))
                .build();
    }
}
