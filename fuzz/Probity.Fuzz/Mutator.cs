using System.Text;

namespace Probity.Fuzz;

/// <summary>
/// Makes inputs from other inputs: bits, bytes, cuts, copies, numbers at their edges, words of the target. The same seed makes the same inputs on every machine, so that
/// a failure can be made again by its number.
/// </summary>
public sealed class Mutator
{
    const int MostBytes = 64 * 1024;

    static readonly byte[][] Edges =
    [
        "0"u8.ToArray(), "-1"u8.ToArray(), "99999999999999999999"u8.ToArray(), "2147483648"u8.ToArray(), "1e9"u8.ToArray(), "\0"u8.ToArray(), "\r\n"u8.ToArray(), "\""u8.ToArray(), "'"u8.ToArray(), "=1+1"u8.ToArray(),
        "\uFEFF"u8.ToArray(), "\uFFFD"u8.ToArray(), "\u202E"u8.ToArray(), "é"u8.ToArray(), "９"u8.ToArray(), "〔"u8.ToArray(), "龴"u8.ToArray(), "𠀀"u8.ToArray(), [0xFF, 0xFE], [0xFE, 0x59], [0x84, 0x31, 0xA4, 0x37], [0xED, 0xA0, 0x80],
    ];

    readonly Random random;
    readonly List<byte[]> pool;
    readonly byte[][] words;

    /// <summary>Begins at the seeds of a target.</summary>
    public Mutator(Target target, int seed)
    {
        random = new Random(seed);
        pool = [.. target.Seeds, .. target.Cases.Select(one => one.Bytes)];
        words = [.. target.Words.Select(Encoding.UTF8.GetBytes), .. Edges];
    }

    /// <summary>The next input.</summary>
    public byte[] Next()
    {
        var bytes = new List<byte>(Pick(pool));
        for (var steps = 1 + random.Next(5); steps > 0; steps--) Step(bytes);
        if (bytes.Count > MostBytes) bytes.RemoveRange(MostBytes, bytes.Count - MostBytes);
        var made = bytes.ToArray();

        // Some of what was made is begun from again, so that changes add up.
        if (random.Next(8) is 0) Keep(made);
        return made;
    }

    void Keep(byte[] made)
    {
        if (pool.Count < 500) pool.Add(made);
        else pool[random.Next(pool.Count)] = made;
    }

    void Step(List<byte> bytes)
    {
        var at = random.Next(bytes.Count + 1);
        switch (random.Next(8))
        {
            case 0 when at < bytes.Count: bytes[at] ^= (byte)(1 << random.Next(8)); break;
            case 1 when at < bytes.Count: bytes[at] = (byte)random.Next(256); break;
            case 2: bytes.InsertRange(at, Pick(words)); break;
            case 3: bytes.RemoveRange(at, random.Next(Math.Min(bytes.Count - at, 64) + 1)); break;
            case 4: bytes.InsertRange(at, Piece(bytes)); break;
            case 5: bytes.InsertRange(at, Piece(Pick(pool))); break;
            case 6: Replace(bytes, at); break;
            default: bytes.InsertRange(at, Enumerable.Repeat((byte)random.Next(256), random.Next(1, 300))); break;
        }
    }

    void Replace(List<byte> bytes, int at)
    {
        var word = Pick(words);
        bytes.RemoveRange(at, Math.Min(word.Length, bytes.Count - at));
        bytes.InsertRange(at, word);
    }

    byte[] Piece(IReadOnlyList<byte> bytes)
    {
        var from = random.Next(bytes.Count + 1);
        return [.. bytes.Skip(from).Take(random.Next(Math.Min(bytes.Count - from, 256) + 1))];
    }

    T Pick<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];
}
