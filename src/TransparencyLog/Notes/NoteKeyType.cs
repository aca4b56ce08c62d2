namespace TransparencyLog;

/// <summary>The kind of signature that a key makes (signed-note, "Signature types").</summary>
public enum NoteKeyType
{
    /// <summary>Ed25519 over the text: a log's own signature.</summary>
    Ed25519 = 0x01,

    /// <summary>ECDSA over the text. Its keys are read; its signatures are not checked here.</summary>
    Ecdsa = 0x02,

    /// <summary>Ed25519 cosignature/v1: a witness's, with a time.</summary>
    Cosignature = 0x04,

    /// <summary>An RFC 6962 tree head. Its keys are read; its signatures are not checked here.</summary>
    TreeHead = 0x05,

    /// <summary>ML-DSA-44 cosignature. Its keys are read; its signatures are not checked here.</summary>
    MlDsaCosignature = 0x06,
}
