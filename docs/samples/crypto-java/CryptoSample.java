import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an internal Java system calls the cryptography service (HMAC-SM3, JDK 11 or later, no library): it encrypts an ID number for one cell of one
 * of its tables and reads it back. A system of its own calls with a JSON library and keeps the secret out of its command line.
 */
public final class CryptoSample {
  private static final Pattern VALUE = Pattern.compile("\"value\":\"([^\"]*)\"");

  /** HTTP/1.1: the JDK would otherwise offer an upgrade to HTTP/2, which a service without TLS answers by hanging up. */
  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String baseUrl;
  private final String clientId;
  private final byte[] secret;

  CryptoSample(String baseUrl, String clientId, String secretHex) {
    this.baseUrl = baseUrl;
    this.clientId = clientId;
    this.secret = Sm3.fromHex(secretHex);
  }

  /** Signs the call: method, path, SM3 of the body, timestamp and nonce, joined by line feeds. */
  String post(String path, String json) throws Exception {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    String timestamp = String.valueOf(System.currentTimeMillis());
    String nonce = UUID.randomUUID().toString();
    String signed = String.join("\n", "POST", path, Sm3.hex(Sm3.digest(body)), timestamp, nonce);
    HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + path))
        .header("Content-Type", "application/json; charset=utf-8")
        .header("X-Client-Id", clientId)
        .header("X-Key-Id", "hmac-" + Sm3.hex(Sm3.digest(secret)).substring(0, 16))
        .header("X-Timestamp", timestamp)
        .header("X-Nonce", nonce)
        .header("X-Signature", Sm3.hex(Sm3.hmac(secret, signed)))
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
    HttpResponse<String> reply = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (reply.statusCode() != 200) throw new IllegalStateException(reply.statusCode() + " " + reply.body());
    return reply.body();
  }

  private static String items(String dataClass, String more, String value) {
    return "{\"dataClass\":\"" + dataClass + "\"," + more
        + "\"items\":[{\"aad\":\"person|id_no|P0001|1\",\"value\":\"" + value + "\"}]}";
  }

  private static String valueOf(String answer) {
    Matcher found = VALUE.matcher(answer);
    if (!found.find()) throw new IllegalStateException(answer);
    return found.group(1);
  }

  /** Arguments: address, client id, secret (hex), ID number. */
  public static void main(String[] args) throws Exception {
    CryptoSample service = new CryptoSample(args[0], args[1], args[2]);
    String cipher = valueOf(service.post("/crypto/v1/encrypt", items("ID", "", args[3])));
    System.out.println(cipher);
    System.out.println(valueOf(service.post("/crypto/v1/decrypt", items("ID", "\"mode\":\"PLAIN\",", cipher))));
  }
}
