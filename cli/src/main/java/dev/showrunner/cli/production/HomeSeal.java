package dev.showrunner.cli.production;

import dev.showrunner.cli.HomeKeys;
import dev.showrunner.dashboard.JournalSeal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** The key of a home with which it signs the journals of its clusters. */
public final class HomeSeal implements JournalSeal {
    private final Ed25519PrivateKeyParameters secret;

    private HomeSeal(Ed25519PrivateKeyParameters secret) {
        this.secret = secret;
    }

    /** The home's key, made when there is none. */
    public static HomeSeal of(HomeKeys keys) {
        try {
            byte[] seed = MessageDigest.getInstance("SHA-256")
                    .digest(keys.get("journal").getBytes(StandardCharsets.UTF_8));
            return new HomeSeal(new Ed25519PrivateKeyParameters(seed));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String key() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(secret.generatePublicKey().getEncoded());
    }

    @Override
    public byte[] sign(byte[] content) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, secret);
        signer.update(content, 0, content.length);
        return signer.generateSignature();
    }

    /**
     * Whether a JSON Web Signature is of a key.
     *
     * @param key public, base64url
     */
    public static boolean isSigned(String jws, String key) {
        int dot = jws.lastIndexOf('.');
        byte[] bytes = Base64.getUrlDecoder().decode(key);
        if (dot < 0 || bytes.length != Ed25519PublicKeyParameters.KEY_SIZE) {
            return false;
        }
        byte[] content = jws.substring(0, dot).getBytes(StandardCharsets.UTF_8);
        Ed25519Signer verifier = new Ed25519Signer();
        verifier.init(false, new Ed25519PublicKeyParameters(bytes));
        verifier.update(content, 0, content.length);
        return verifier.verifySignature(Base64.getUrlDecoder().decode(jws.substring(dot + 1)));
    }
}
