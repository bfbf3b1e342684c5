package se.samling.membership;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The few pages of Keycloak's admin API that accounts need, over real HTTP; it can be away. */
final class KeycloakPeer {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final HttpServer server;
    private final Map<String, ObjectNode> users = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> clients = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile boolean away;

    KeycloakPeer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void away(boolean isAway) {
        away = isAway;
    }

    /** Accounts of an address; never more than one, if all is well. */
    List<ObjectNode> accounts(String email) {
        return users.values().stream()
                .filter(user -> email.equals(user.path("email").asString()))
                .toList();
    }

    /** An account that was there before Samling. */
    void hasAlready(String email) {
        var id = UUID.randomUUID().toString();
        users.put(id, JSON.createObjectNode().put("id", id).put("email", email).put("username", email));
    }

    /** How often a mail for a password was asked for. */
    long invitations(String email) {
        return accounts(email).stream()
                .mapToLong(user -> asked.stream()
                        .filter(line ->
                                line.equals("PUT users/" + user.path("id").asString() + "/execute-actions-email"))
                        .count())
                .sum();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        if (away) {
            send(exchange, 503, null);
            return;
        }
        var path = exchange.getRequestURI().getPath();
        if (path.endsWith("/token")) {
            send(exchange, 200, JSON.readTree("{\"access_token\":\"t\",\"expires_in\":60,\"token_type\":\"Bearer\"}"));
            return;
        }
        var rest = path.replaceFirst("^/admin/realms/[^/]+/", "");
        asked.add(exchange.getRequestMethod() + " " + rest);
        var parts = rest.split("/");
        if (parts[0].equals("clients")) {
            clients(exchange, parts, body);
            return;
        }
        switch (exchange.getRequestMethod() + " " + parts.length) {
            case "GET 1" -> send(exchange, 200, JSON.valueToTree(accounts(email(exchange))));
            case "POST 1" -> create(exchange, body);
            case "GET 2" -> {
                if (parts[0].equals("roles")) {
                    send(exchange, 200, JSON.readTree("{\"id\":\"r\",\"name\":\"organiser\"}"));
                } else {
                    send(exchange, users.containsKey(parts[1]) ? 200 : 404, users.get(parts[1]));
                }
            }
            case "PUT 2" -> {
                users.put(parts[1], ((ObjectNode) JSON.readTree(body)).put("id", parts[1]));
                send(exchange, 204, null);
            }
            case "DELETE 2" -> send(exchange, users.remove(parts[1]) == null ? 404 : 204, null);
            default -> send(exchange, 204, null);
        }
    }

    /** The client of that name; null when there is none. */
    ObjectNode client(String clientId) {
        return clients.values().stream()
                .filter(client -> clientId.equals(client.path("clientId").asString()))
                .findFirst()
                .orElse(null);
    }

    private void clients(HttpExchange exchange, String[] parts, byte[] body) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "POST" -> {
                var id = UUID.randomUUID().toString();
                clients.put(id, ((ObjectNode) JSON.readTree(body)).put("id", id));
                send(exchange, 201, null);
            }
            case "DELETE" -> send(exchange, clients.remove(parts[1]) == null ? 404 : 204, null);
            default -> {
                var wanted = exchange.getRequestURI().getQuery().replaceAll(".*clientId=([^&]*).*", "$1");
                send(
                        exchange,
                        200,
                        JSON.valueToTree(clients.values().stream()
                                .filter(client ->
                                        wanted.equals(client.path("clientId").asString()))
                                .toList()));
            }
        }
    }

    private synchronized void create(HttpExchange exchange, byte[] body) throws IOException {
        var user = (ObjectNode) JSON.readTree(body);
        if (!accounts(user.path("email").asString()).isEmpty()) {
            send(exchange, 409, null);
            return;
        }
        var id = UUID.randomUUID().toString();
        users.put(id, user.put("id", id));
        exchange.getResponseHeaders()
                .add("Location", address() + exchange.getRequestURI().getPath() + "/" + id);
        send(exchange, 201, null);
    }

    private static String email(HttpExchange exchange) {
        for (var pair : exchange.getRequestURI().getQuery().split("&")) {
            if (pair.startsWith("email=")) {
                return pair.substring("email=".length());
            }
        }
        return "";
    }

    private static void send(HttpExchange exchange, int status, JsonNode answer) throws IOException {
        if (answer == null) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            var bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
