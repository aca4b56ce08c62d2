namespace Probity.Csv;

/// <summary>A window of fixed size on a stream of bytes: what was read and not yet taken, and no more.</summary>
sealed class ByteWindow(Stream stream)
{
    readonly byte[] buffer = new byte[2 * CsvSheet.MaxRowBytes];
    int start;
    int end;

    /// <summary>Bytes read and not yet taken.</summary>
    public ReadOnlySpan<byte> Bytes => buffer.AsSpan(start, end - start);

    /// <summary>How many.</summary>
    public int Length => end - start;

    /// <summary>True when no bytes follow those of the window.</summary>
    public bool AtEnd { get; private set; }

    /// <summary>Takes bytes off the front.</summary>
    public void Advance(int count) => start += count;

    /// <summary>Reads until the window is full or the stream ends; false when there is nothing left to read or take.</summary>
    public async ValueTask<bool> FillAsync(CancellationToken ct)
    {
        if (start > 0) buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (AtEnd) return Length > 0;

        var read = await stream.ReadAtLeastAsync(buffer.AsMemory(end), buffer.Length - end, throwOnEndOfStream: false, ct);
        AtEnd = end + read < buffer.Length;
        end += read;
        return Length > 0;
    }

    /// <summary>Drops everything up to and with the next line break.</summary>
    public async ValueTask SkipLineAsync(CancellationToken ct)
    {
        int at;
        while ((at = Bytes.IndexOfAny((byte)'\n', (byte)'\r')) < 0)
        {
            start = end;
            if (!await FillAsync(ct)) return;
        }

        if (at == Length - 1 && !AtEnd)
        {
            start += at;
            await FillAsync(ct);
            at = 0;
        }

        Advance(RowScanner.AfterBreak(Bytes, at));
    }
}
