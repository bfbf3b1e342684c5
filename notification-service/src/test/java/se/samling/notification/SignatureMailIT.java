package se.samling.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.testing.KafkaProbe;

/** Whoever signs for an organisation hears what became of it, and gets the text that was signed. */
@NotificationTest
class SignatureMailIT {

    private static final String TEXT = "Deklaration för en stark demokrati\n\nÅtaganden\n\n1. Befästa demokratin.\n";

    @Autowired
    PostOffice post;

    @Autowired
    SignedLinks links;

    private final Others others = new Others();
    private final UUID declaration = UUID.randomUUID();
    private final UUID signature = UUID.randomUUID();
    private final String address = UUID.randomUUID() + "@lansstyrelsen.example";
    private UUID person;
    private String hash;

    @BeforeEach
    void aDeclarationAndARepresentative() throws Exception {
        person = others.person(address, "sv");
        hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(StandardCharsets.UTF_8)));
        KafkaProbe.publish("samling.declarations.v1", declaration, "VersionPublished", 2, """
                {"declarationId":"%s","slug":"stark-demokrati","ownerId":"%s","owner":"Kommittén","published":1,"reportBy":"01-31",
                 "contactEmail":"demokrati@kommitten.example",
                 "versions":[{"number":1,"title":{"sv":"Stark demokrati","en":"Strong democracy"},"hash":"%s","text":"%s"}]}
                """.formatted(
                        declaration, others.hostId, hash, TEXT.replace("\n", "\\n")));
    }

    @Test
    void theFormIsAnsweredByALinkThatProvesTheAddress() {
        told("SignatureRequested", 1, "awaiting-proof", "null");

        Mail mail = post.awaitLast(address, 1);

        assertThat(mail.subject()).isEqualTo("Stark demokrati: Bekräfta underskriften");
        assertThat(mail.words()).contains("Länsstyrelsen i Norra Mälarbygden").contains(hash);
        var token = mail.link("/underteckna/").substring("/underteckna/".length());
        assertThat(links.verify("signature-proof", token).subject()).isEqualTo(signature.toString());
        assertThat(mail.header("Reply-To")).contains("demokrati@kommitten.example");
    }

    @Test
    void theReceiptCarriesVersionHashAndTheVeryTextOnceHoweverOftenItIsTold() throws Exception {
        told("SignatureMade", 2, "signed", "null");
        told("SignatureMade", 2, "signed", "null");

        Mail mail = post.awaitLast(address, 1);

        assertThat(mail.structure())
                .containsExactly("multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/plain");
        assertThat(mail.words()).contains("Version: 1", hash, "2 november 2026");
        var enclosed = mail.enclosure("stark-demokrati-version-1.txt");
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(enclosed)))
                .isEqualTo(hash);
    }

    @Test
    void reviewRefusalAndWithdrawalEachSayWhy() {
        told("SignatureSentToReview", 2, "in-review", "\"other-domain\"");
        assertThat(post.awaitLast(address, 1).words()).contains("hör inte till en domän");
        told("SignatureRefused", 3, "refused", "\"Vi fann ingen delegation.\"");
        assertThat(post.awaitLast(address, 2).words()).contains("Vi fann ingen delegation.");
        told("SignatureWithdrawn", 4, "withdrawn", "\"Nytt beslut i styrelsen\"");
        assertThat(post.awaitLast(address, 3).words()).contains("Nytt beslut i styrelsen", "20 november 2026");
    }

    private void told(String type, long version, String state, String reason) {
        KafkaProbe.publish("samling.signatures.v1", signature, type, version, """
                {"signatureId":"%s","declarationId":"%s","organisationId":null,"organisation":"Länsstyrelsen i Norra Mälarbygden",
                 "personId":"%s","number":1,"hash":"%s","way":"link","state":"%s","signedOn":"2026-11-02","reason":%s,
                 "withdrawnOn":%s}
                """.formatted(
                        signature,
                        declaration,
                        person,
                        hash,
                        state,
                        reason,
                        state.equals("withdrawn") ? "\"2026-11-20\"" : "null"));
    }
}
