namespace TransparencyLog;

/// <summary>Where a writer is: each step is reported as it is done, in this order for each batch.</summary>
public enum WriteStep
{
    /// <summary>All files of the batch are on the disk in one staging file.</summary>
    Staged,

    /// <summary>They were read back and computed a second time.</summary>
    Verified,

    /// <summary>The checkpoint is signed; nobody but this process has it.</summary>
    Signed,

    /// <summary>The checkpoint is the anchor; from here on it counts.</summary>
    Anchored,

    /// <summary>One more tile is in its place.</summary>
    TileWritten,

    /// <summary>All tiles are in their places for good.</summary>
    Written,

    /// <summary>The staging file is gone.</summary>
    Cleared,

    /// <summary>A checkpoint is published.</summary>
    Published,

    /// <summary>One more folder of partial tiles is gone.</summary>
    Collected,
}
