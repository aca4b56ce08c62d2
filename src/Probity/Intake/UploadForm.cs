using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Probity.Intake;

/// <summary>
/// Reads an upload part by part. It is never bound as a form, because the framework's form puts large files into the temporary folder
/// in clear; here each file goes straight into its sealed parts, and only the short fields are kept in memory.
/// </summary>
public sealed class UploadForm
{
    const int MostFields = 40;
    const int MostFieldBytes = 4_000;

    /// <summary>The request is no multipart form, or has more or longer fields than any form of ours.</summary>
    public static readonly Refusal Malformed = Refusal.Invalid("batch.form-malformed",
        "上传的表单格式有误，应为multipart/form-data。", "The upload is not a form of the kind multipart/form-data, or has fields that no form of ours has.");

    /// <summary>A batch is one file, with one companion at most.</summary>
    public static readonly Refusal FileTwice = Refusal.Invalid("batch.one-file",
        "每次只能报送一个数据文件，补充表最多一个。", "Send one file at a time, with one companion at most.");

    readonly HashSet<string> files = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);

    /// <summary>What a field said; "" where it was not sent.</summary>
    public string this[string name] => fields.GetValueOrDefault(name, "");

    /// <summary>Reads the whole request. Files named <c>file</c> and <c>companion</c> go into <paramref name="incoming"/>; <paramref name="afterFields"/> is asked once before the first of them.</summary>
    public async Task<Refusal?> ReadAsync(HttpRequest request, IncomingFile incoming, Func<UploadForm, Task<Refusal?>>? afterFields, CancellationToken ct)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType != "multipart/form-data"
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 100 } boundary) return Malformed;

        try
        {
            var reader = new MultipartReader(boundary, request.Body);
            return await ReadAsync(reader, incoming, afterFields, ct);
        }
        catch (Exception error) when (error is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return Malformed;
        }
    }

    async Task<Refusal?> ReadAsync(MultipartReader reader, IncomingFile incoming, Func<UploadForm, Task<Refusal?>>? afterFields, CancellationToken ct)
    {
        var isAsked = afterFields is null;
        while (await reader.ReadNextSectionAsync(ct) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var part)) return Malformed;

            if (part.IsFileDisposition() && !isAsked)
            {
                isAsked = true;
                if (await afterFields!(this) is { } no) return no;
            }

            if (await TakeAsync(section.Body, part, incoming, ct) is { } refusal) return refusal;
        }

        return isAsked ? null : await afterFields!(this);
    }

    async Task<Refusal?> TakeAsync(Stream body, ContentDispositionHeaderValue part, IncomingFile incoming, CancellationToken ct)
    {
        var name = HeaderUtilities.RemoveQuotes(part.Name).Value ?? "";
        if (!part.IsFileDisposition()) return await KeepAsync(name, body, ct);

        if (!files.Add(name)) return FileTwice;
        var file = Path.GetFileName((HeaderUtilities.RemoveQuotes(part.FileNameStar.HasValue ? part.FileNameStar : part.FileName).Value ?? "").Replace('\\', '/'));
        return name switch
        {
            "file" => await incoming.TakeFileAsync(body, Short(file), ct),
            "companion" => await incoming.TakeCompanionAsync(body, Short(file), ct),
            _ => Malformed,
        };
    }

    async Task<Refusal?> KeepAsync(string name, Stream body, CancellationToken ct)
    {
        var buffer = new byte[MostFieldBytes + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        if (length > MostFieldBytes || fields.Count >= MostFields) return Malformed;

        fields[name] = Encoding.UTF8.GetString(buffer, 0, length).Trim();
        return null;
    }

    static string Short(string name) => string.Concat(name.Where(c => !char.IsControl(c)).Take(200));
}
