using System.Buffers.Binary;
using System.Text;

namespace Probity.Core.Tests.Facts;

/// <summary>Canonical bytes as docs/log-format.md describes layout 2, written here once more so that the reader is not held against its own writer.</summary>
static class CanonicalBytes
{
    public static byte[] Of(string kind, long at, (string Body, string Official, string Post, long Channel) actor, string why, params (string Key, string Value)[] pairs) =>
        Join(["probity-fact/2", kind, at, actor.Body, actor.Official, actor.Post, actor.Channel, why, (long)pairs.Length, .. pairs.SelectMany(pair => new object[] { pair.Key, pair.Value })]);

    public static byte[] Join(params object[] parts)
    {
        List<byte> bytes = [];
        foreach (var part in parts)
        {
            var content = part is string text ? Encoding.UTF8.GetBytes(text) : new byte[8];
            if (part is long number) BinaryPrimitives.WriteInt64BigEndian(content, number);
            if (part is string) bytes.AddRange([(byte)(content.Length >> 24), (byte)(content.Length >> 16), (byte)(content.Length >> 8), (byte)content.Length]);
            bytes.AddRange(content);
        }

        return [.. bytes];
    }
}
