package org.raceline.engine.internal.workspace;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.raceline.core.service.WorkspaceException;
import org.raceline.engine.internal.Sentences;

/**
 * The secret of a workspace, from which the keys for pseudonyms and for the quarantine are derived. Derived when first
 * needed: whoever only reads figures needs neither.
 */
public final class WorkspaceKey {
    static final int BYTES = 32;
    private final byte[] secret;
    private final String check;
    private final Path directory;
    private final boolean shortCodes;

    /**
     * @param check      tells a key that belongs to another workspace
     * @param shortCodes whether natural keys that are hidden have short codes
     */
    WorkspaceKey(byte[] secret, String check, Path directory, boolean shortCodes) {
        this.secret = secret.clone();
        this.check = check;
        this.directory = directory;
        this.shortCodes = shortCodes;
    }

    static String check(byte[] secret) {
        return HexFormat.of().formatHex(Arrays.copyOf(derive(secret, "check").getEncoded(), 8));
    }

    /** @throws WorkspaceException if the key is not the one that this workspace began with */
    public Pseudonyms pseudonyms() throws WorkspaceException {
        verify();
        return new Pseudonyms(derive(secret, "pseudonyms"), shortCodes);
    }

    /** @throws WorkspaceException if the key is not the one that this workspace began with */
    public Seal seal() throws WorkspaceException {
        verify();
        return new Seal(derive(secret, "quarantine"));
    }

    private void verify() throws WorkspaceException {
        if (!check(secret).equals(check)) {
            throw new WorkspaceException(Sentences.error("workspace.key-foreign", directory.toString()));
        }
    }

    private static SecretKey derive(byte[] secret, String purpose) {
        try {
            byte[] info = ("org.raceline/1/" + purpose).getBytes(StandardCharsets.US_ASCII);
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(info, BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
