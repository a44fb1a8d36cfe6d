package sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.util.encoders.Hex;

/** How a system sends messages to the gateway: build the envelope once, then send it (again, if no answer came). */
public final class GatewaySample {
  private static final String PATH = "/exchange/v1/messages";
  private static final byte[] USER_ID = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

  /** Sorted keys and no spaces: the canonical JSON that is digested and signed. */
  private static final ObjectMapper JSON =
      new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

  private final String baseUrl;
  private final String appId;
  private final byte[] appSecret;
  private final String senderCode;
  private final ECPrivateKeyParameters privateKey;

  public GatewaySample(String baseUrl, String appId, String appSecret, String senderCode, String privateKeyHex) {
    X9ECParameters curve = GMNamedCurves.getByName("sm2p256v1");
    ECDomainParameters domain = new ECDomainParameters(curve.getCurve(), curve.getG(), curve.getN());
    this.baseUrl = baseUrl;
    this.appId = appId;
    this.appSecret = appSecret.getBytes(StandardCharsets.UTF_8);
    this.senderCode = senderCode;
    this.privateKey = new ECPrivateKeyParameters(new BigInteger(privateKeyHex, 16), domain);
  }

  /** The signed envelope as text. Keep it until it is answered: a repetition must carry the same messageId. */
  public String envelope(String bizType, Map<String, ?> body, Instant now) throws Exception {
    Map<String, Object> envelope = new TreeMap<>();
    envelope.put("messageId", UUID.randomUUID().toString());
    envelope.put("senderCode", senderCode);
    envelope.put("receiverCode", "YJS");
    envelope.put("bizType", bizType);
    envelope.put("version", "1.0");
    envelope.put("sentAt", DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'+08:00'")
        .format(now.atOffset(ZoneOffset.ofHours(8))));
    envelope.put("body", body);
    envelope.put("bodyDigest", Hex.toHexString(sm3(canonical(body))));
    SM2Signer signer = new SM2Signer();
    signer.init(true, new ParametersWithID(privateKey, USER_ID));
    byte[] signed = canonical(envelope);
    signer.update(signed, 0, signed.length);
    envelope.put("signature", Hex.toHexString(signer.generateSignature()));
    return JSON.writeValueAsString(envelope);
  }

  /** Posts an envelope with a signed request; returns the answer's JSON. */
  public String send(String envelope, Instant now) throws Exception {
    byte[] body = envelope.getBytes(StandardCharsets.UTF_8);
    String timestamp = String.valueOf(now.toEpochMilli());
    String nonce = UUID.randomUUID().toString();
    String signed = String.join("\n", "POST", PATH, Hex.toHexString(sm3(body)), appId, timestamp, nonce);
    HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + PATH))
        .header("Content-Type", "application/json; charset=utf-8")
        .header("X-App-Id", appId)
        .header("X-Timestamp", timestamp)
        .header("X-Nonce", nonce)
        .header("X-Signature", Hex.toHexString(hmacSm3(signed.getBytes(StandardCharsets.UTF_8))))
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  /** By way of a String: writeValueAsBytes would escape rare characters (生僻字) beyond the basic plane. */
  private static byte[] canonical(Object value) throws Exception {
    return JSON.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] sm3(byte[] data) {
    SM3Digest digest = new SM3Digest();
    digest.update(data, 0, data.length);
    byte[] out = new byte[digest.getDigestSize()];
    digest.doFinal(out, 0);
    return out;
  }

  private byte[] hmacSm3(byte[] data) {
    HMac mac = new HMac(new SM3Digest());
    mac.init(new KeyParameter(appSecret));
    mac.update(data, 0, data.length);
    byte[] out = new byte[mac.getMacSize()];
    mac.doFinal(out, 0);
    return out;
  }

  /** Arguments: address, app id, app secret, sender code, SM2 private key (hex), bizType, body (JSON). */
  public static void main(String[] args) throws Exception {
    GatewaySample gateway = new GatewaySample(args[0], args[1], args[2], args[3], args[4]);
    Map<String, ?> body = JSON.readValue(args[6], new com.fasterxml.jackson.core.type.TypeReference<>() {});
    Instant now = Instant.now();
    System.out.println(gateway.send(gateway.envelope(args[5], body, now), now));
  }
}
