package dev.showrunner.activities.clusters.controlplane;

import dev.showrunner.activities.clusters.Keys;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;

/**
 * A certificate authority of one cluster's own, and what it signs. Everything expires with a cluster's longest life.
 */
final class Authority {
    private static final Duration LIFE = Duration.ofDays(30);
    private static final X500Name NAME = new X500Name("CN=showrunner-control-plane");

    private final SecureRandom random = new SecureRandom();
    private final Instant from;
    private final KeyPair keys;
    private final X509CertificateHolder certificate;

    /**
     * A certificate with its key, both as PEM.
     *
     * @param key secret
     */
    record Identity(String certificate, String key) {
        @Override
        public String toString() {
            return "an identity";
        }
    }

    Authority(Instant now) {
        this.from = now.minus(Duration.ofHours(1)); // clocks of one cluster may differ a little
        this.keys = Keys.pair();
        try {
            X509v3CertificateBuilder builder = builder(NAME, keys);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign | KeyUsage.digitalSignature));
            this.certificate = sign(builder);
        } catch (CertIOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Identity self() {
        return new Identity(Keys.pem(certificate), Keys.pem(keys.getPrivate()));
    }

    /** For a server of this machine that may also be a client of its like. */
    Identity server(String name, List<String> hosts) {
        GeneralName[] names = hosts.stream()
                .map(host ->
                        new GeneralName(host.matches("[0-9.]+") ? GeneralName.iPAddress : GeneralName.dNSName, host))
                .toArray(GeneralName[]::new);
        KeyPair pair = Keys.pair();
        try {
            X509v3CertificateBuilder builder = builder(new X500Name("CN=" + name), pair);
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
                KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth
            }));
            return new Identity(Keys.pem(sign(builder)), Keys.pem(pair.getPrivate()));
        } catch (CertIOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a user of the API server, and the user's group. */
    Identity client(String user, String group) {
        KeyPair pair = Keys.pair();
        X500Name subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, group)
                .addRDN(BCStyle.CN, user)
                .build();
        try {
            X509v3CertificateBuilder builder = builder(subject, pair);
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth));
            return new Identity(Keys.pem(sign(builder)), Keys.pem(pair.getPrivate()));
        } catch (CertIOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private X509v3CertificateBuilder builder(X500Name subject, KeyPair pair) {
        return new JcaX509v3CertificateBuilder(
                NAME,
                new BigInteger(120, random).add(BigInteger.ONE),
                Date.from(from),
                Date.from(from.plus(LIFE)),
                subject,
                pair.getPublic());
    }

    private X509CertificateHolder sign(X509v3CertificateBuilder builder) {
        return builder.build(Keys.signer(keys.getPrivate()));
    }
}
