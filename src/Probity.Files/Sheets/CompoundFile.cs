using System.Text;

namespace Probity.Sheets;

/// <summary>Files of the old binary container: workbooks of before 2007, and new ones under a password, which are put into it whole.</summary>
static class CompoundFile
{
    static readonly byte[] Encrypted = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>Tells the two apart: the refusal of one or the other.</summary>
    public static async Task<Refusal> RefuseAsync(Stream stream, CancellationToken ct)
    {
        var buffer = new byte[256 * 1024];
        var kept = 0;
        while (await stream.ReadAtLeastAsync(buffer.AsMemory(kept), buffer.Length - kept, throwOnEndOfStream: false, ct) is > 0 and var read)
        {
            if (buffer.AsSpan(0, kept + read).IndexOf(Encrypted) >= 0) return WorkbookRefusals.Encrypted;
            var end = kept + read;
            kept = Math.Min(Encrypted.Length, end);
            buffer.AsSpan(end - kept, kept).CopyTo(buffer);
        }

        return WorkbookRefusals.Binary;
    }
}
