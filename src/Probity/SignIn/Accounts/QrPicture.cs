using System.Text;
using QRCoder;

namespace Probity.SignIn.Accounts;

/// <summary>A square picture (QR code) as the path of an SVG: no image to fetch, nothing inline that the policy of contents forbids.</summary>
/// <param name="Size">Width and height in squares, the quiet margin of four on each side included.</param>
/// <param name="Path">The dark squares, for the attribute <c>d</c>.</param>
public sealed record QrPicture(int Size, string Path)
{
    /// <summary>The picture of a text.</summary>
    public static QrPicture Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < data.ModuleMatrix.Count; x++)
                if (data.ModuleMatrix[y][x]) path.Append($"M{x} {y}h1v1h-1z");
        }

        return new QrPicture(data.ModuleMatrix.Count, path.ToString());
    }
}
