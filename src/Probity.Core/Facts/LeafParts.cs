namespace Probity.Facts;

/// <summary>What the 70 bytes of a leaf say, as <see cref="Leaf.Parse"/> reads them.</summary>
/// <param name="Log">The log that it belongs to.</param>
/// <param name="Day">The day of the fact in Asia/Shanghai.</param>
/// <param name="Tag">32 bytes: HMAC-SHA256 of the person's tag key over the number of the fact in the person's order.</param>
/// <param name="Commitment">32 bytes: HMAC-SHA256 of the opening over the canonical fact.</param>
public sealed record LeafParts(LogKind Log, DateOnly Day, ReadOnlyMemory<byte> Tag, ReadOnlyMemory<byte> Commitment);
