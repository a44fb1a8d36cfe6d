import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** SM3 (GB/T 32905) and HMAC-SM3, for a JDK that brings neither. Where a provider has them (BouncyCastle, KonaCrypto), use it instead. */
final class Sm3 {
  private static final int BLOCK = 64;
  private static final int[] IV = {
    0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e
  };

  private Sm3() {}

  static byte[] digest(byte[] message) {
    int[] state = IV.clone();
    byte[] padded = pad(message);
    for (int from = 0; from < padded.length; from += BLOCK) compress(state, ByteBuffer.wrap(padded, from, BLOCK));
    ByteBuffer out = ByteBuffer.allocate(32);
    for (int word : state) out.putInt(word);
    return out.array();
  }

  static byte[] hmac(byte[] key, String text) {
    byte[] block = Arrays.copyOf(key.length > BLOCK ? digest(key) : key, BLOCK);
    byte[] inner = digest(join(masked(block, 0x36), text.getBytes(StandardCharsets.UTF_8)));
    return digest(join(masked(block, 0x5c), inner));
  }

  static String hex(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte one : bytes) text.append(String.format("%02x", one));
    return text.toString();
  }

  static byte[] fromHex(String text) {
    byte[] bytes = new byte[text.length() / 2];
    for (int at = 0; at < bytes.length; at++) bytes[at] = (byte) Integer.parseInt(text.substring(2 * at, 2 * at + 2), 16);
    return bytes;
  }

  /** A one bit, zeros, and the length in bits as 64 bits. */
  private static byte[] pad(byte[] message) {
    int length = (message.length + 8) / BLOCK * BLOCK + BLOCK;
    ByteBuffer padded = ByteBuffer.allocate(length);
    padded.put(message).put((byte) 0x80);
    padded.putLong(length - 8, message.length * 8L);
    return padded.array();
  }

  private static void compress(int[] v, ByteBuffer block) {
    int[] w = new int[68];
    for (int j = 0; j < 16; j++) w[j] = block.getInt();
    for (int j = 16; j < 68; j++) {
      w[j] = p1(w[j - 16] ^ w[j - 9] ^ left(w[j - 3], 15)) ^ left(w[j - 13], 7) ^ w[j - 6];
    }
    int a = v[0], b = v[1], c = v[2], d = v[3], e = v[4], f = v[5], g = v[6], h = v[7];
    for (int j = 0; j < 64; j++) {
      int t = j < 16 ? 0x79cc4519 : 0x7a879d8a;
      int ss1 = left(left(a, 12) + e + left(t, j % 32), 7);
      int ss2 = ss1 ^ left(a, 12);
      int tt1 = (j < 16 ? a ^ b ^ c : (a & b) | (a & c) | (b & c)) + d + ss2 + (w[j] ^ w[j + 4]);
      int tt2 = (j < 16 ? e ^ f ^ g : (e & f) | (~e & g)) + h + ss1 + w[j];
      d = c;
      c = left(b, 9);
      b = a;
      a = tt1;
      h = g;
      g = left(f, 19);
      f = e;
      e = tt2 ^ left(tt2, 9) ^ left(tt2, 17);
    }
    int[] now = {a, b, c, d, e, f, g, h};
    for (int at = 0; at < v.length; at++) v[at] ^= now[at];
  }

  private static int p1(int x) {
    return x ^ left(x, 15) ^ left(x, 23);
  }

  private static int left(int x, int bits) {
    return Integer.rotateLeft(x, bits);
  }

  private static byte[] masked(byte[] block, int with) {
    byte[] out = new byte[block.length];
    for (int at = 0; at < block.length; at++) out[at] = (byte) (block[at] ^ with);
    return out;
  }

  private static byte[] join(byte[] a, byte[] b) {
    byte[] out = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, out, a.length, b.length);
    return out;
  }
}
