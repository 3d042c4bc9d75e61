package dev.showrunner.activities.clusters;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys as Kubernetes reads them: P-256, with SHA-256, as PEM. */
public final class Keys {
    /** The JDK's own leaves the curve out of a key, and Go then cannot read it. */
    private static final Provider PROVIDER = new BouncyCastleProvider();

    private Keys() {}

    /** A new one. */
    public static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Bouncy Castle has elliptic curves", e);
        }
    }

    /** Signs certificates and requests for them. */
    public static ContentSigner signer(PrivateKey key) {
        try {
            return new JcaContentSignerBuilder("SHA256withECDSA")
                    .setProvider(PROVIDER)
                    .build(key);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("Bouncy Castle signs with ECDSA", e);
        }
    }

    /** A key, a certificate or a request as PEM. */
    public static String pem(Object object) {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
