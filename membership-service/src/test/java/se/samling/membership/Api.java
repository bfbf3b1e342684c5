package se.samling.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import se.samling.platform.testing.TestTokens;

/** The service as somebody with a token asks it; an administrator unless said otherwise, and without one where it is empty. */
record Api(MockMvc http) {

    static final String ADMIN = TestTokens.bearer(TestTokens.admin());
    static final String NOBODY = "";

    /** The body of an answer that must be a yes. */
    String ok(String method, String path, String body) throws Exception {
        return ok(method, path, ADMIN, body);
    }

    String ok(String method, String path, String caller, String body) throws Exception {
        var answer = call(method, path, caller, body);
        assertThat(answer.getStatus()).as(path + " " + content(answer)).isBetween(200, 299);
        return content(answer);
    }

    /** The body of an answer that must be this problem with this status. */
    String problem(String problem, int status, String method, String path, String body) throws Exception {
        var answer = content(call(method, path, ADMIN, body));
        assertThat(read(answer, "$.type")).as(answer).isEqualTo("urn:samling:problem:" + problem);
        assertThat(read(answer, "$.status")).isEqualTo(String.valueOf(status));
        return answer;
    }

    MockHttpServletResponse call(String method, String path, String caller, String body) throws Exception {
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path)
                .contentType(method.equals("PATCH") ? "application/merge-patch+json" : MediaType.APPLICATION_JSON_VALUE)
                .header("If-Match", "*")
                .content(body);
        if (!caller.isEmpty()) {
            request.header("Authorization", caller);
        }
        return http.perform(request).andReturn().getResponse();
    }

    static String content(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    static String read(String body, String path) {
        return String.valueOf(JsonPath.<Object>read(body, path));
    }
}
