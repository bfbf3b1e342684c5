package se.samling.docs;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import se.samling.platform.testing.BackingServices;

/** The whole service on a real database, a real Kafka and a real object store; one context for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "samling.notes.key=bm90ZXMta2V5LW5vdGVzLWtleS1ub3Rlcy1rZXktMzI=")
@BackingServices
@Import(ObjectStoreServer.class)
@interface DocsServiceTest {}
