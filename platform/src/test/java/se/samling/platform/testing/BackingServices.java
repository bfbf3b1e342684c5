package se.samling.platform.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Gives a Spring test a PostgreSQL database of its own, a Kafka broker and a key for tokens. The servers are started once per
 * JVM: in containers where a Docker engine answers and has the images ({@link Containers}), else embedded; the tests do not know.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ContextConfiguration(initializers = BackingServicesInitializer.class)
@Import(TestTokens.Decoder.class)
public @interface BackingServices {}
