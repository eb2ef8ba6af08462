import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * Calls the sandbox with java.net.http as the official Java client does: its first request has an empty
 * Wechatpay-Serial, and its interceptor sends the identical request again.
 *
 * <p>java -Djavax.net.ssl.trustStore=CA.p12 -Djavax.net.ssl.trustStorePassword=changeit Interop/java/Probe.java. The
 * environment is that of wechatpay.env.
 */
public class Probe {
    private static final String USER = "/v3/offlinefacemch/organizations/O1000001/users/out-user-id/S2026001";
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static int passed = 0;

    private static void check(String name, boolean isRight, Object found) {
        if (!isRight) {
            System.out.println("interop: FAILED: " + name + ": " + found);
            System.exit(1);
        }
        passed++;
        System.out.println("interop: ok: " + name);
    }

    private static PrivateKey key() throws Exception {
        String pem = Files.readString(Path.of(System.getenv("WECHATPAY_PRIVATE_KEY"))).replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
    }

    private static HttpRequest.Builder request(String method, String target) throws Exception {
        String time = String.valueOf(Instant.now().getEpochSecond());
        String nonce = UUID.randomUUID().toString().replace("-", "");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key());
        signature.update((method + "\n" + target + "\n" + time + "\n" + nonce + "\n\n").getBytes(StandardCharsets.UTF_8));
        String authorization = String.format(
            "WECHATPAY2-SHA256-RSA2048 mchid=\"%s\",nonce_str=\"%s\",timestamp=\"%s\",serial_no=\"%s\",signature=\"%s\"",
            System.getenv("WECHATPAY_MCHID"), nonce, time, System.getenv("WECHATPAY_SERIAL"),
            Base64.getEncoder().encodeToString(signature.sign()));
        String origin = "https://localhost:" + URI.create(System.getenv("WECHATPAY_BASE_URL")).getPort();
        return HttpRequest.newBuilder(URI.create(origin + target))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .header("Accept", "application/json")
            .header("Authorization", authorization);
    }

    private static boolean isSigned(HttpResponse<?> response) {
        return response.headers().firstValue("Wechatpay-Signature").isPresent();
    }

    public static void main(String[] arguments) throws Exception {
        HttpRequest first = request("GET", "/v3/certificates").header("Wechatpay-Serial", "").build();
        HttpResponse<String> response = CLIENT.send(first, BodyHandlers.ofString());
        check("the trust store makes Java trust the sandbox; an empty Wechatpay-Serial is accepted",
            response.statusCode() == 200 && isSigned(response), response.statusCode());
        response = CLIENT.send(first, BodyHandlers.ofString());
        check("the identical request is accepted again", response.statusCode() == 200, response.statusCode());
        response = CLIENT.send(request("GET", USER).header("Wechatpay-Serial", "PUB_KEY_ID_0").build(), BodyHandlers.ofString());
        check("an unknown Wechatpay-Serial without encrypted fields is accepted", response.statusCode() == 200, response.body());
        response = CLIENT.send(request("GET", "/v3/nowhere").build(), BodyHandlers.ofString());
        check("an unknown path is 404, empty and unsigned",
            response.statusCode() == 404 && response.body().isEmpty() && !isSigned(response), response.statusCode());
        response = CLIENT.send(request("DELETE", USER).build(), BodyHandlers.ofString());
        check("a wrong method is 405, empty and unsigned",
            response.statusCode() == 405 && response.body().isEmpty() && !isSigned(response), response.statusCode());
        System.out.println(passed + " passed, 0 failed");
    }
}
