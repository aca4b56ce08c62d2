using System.IO.Compression;
using System.Text;
using Probity.Catalogue;

namespace Probity.Core.Tests.Catalogue.Drafts;

public sealed class EditionArchiveTests
{
    [Fact]
    public void The_shipped_edition_comes_through_an_archive_with_its_hash()
    {
        var files = EditionArchive.ReadFolder(CatalogueFolder.Default)!;
        var written = EditionArchive.Write(files);
        var read = EditionArchive.Read(new MemoryStream(written));

        Assert.Equal(written, EditionArchive.Write(read.Value));
        Assert.Equal(Shipped.Edition.Hash, CatalogueReader.Read(read.Value).Editions!.All[0].Hash);
    }

    [Fact]
    public void A_folder_around_the_files_is_taken_off() => Assert.Equal(["edition.yaml", "items/a.yaml"], EditionArchive.Read(Zip(("new/edition.yaml", "a"), ("new/items/a.yaml", "b"))).Value.All.Select(file => file.Name));

    [Fact]
    public void Working_days_are_no_editions() => Assert.Equal(["edition.yaml"], EditionArchive.Read(Zip(("edition.yaml", "a"), ("calendar/2026.yaml", "b"))).Value.All.Select(file => file.Name));

    [Theory]
    [InlineData("items/a.yaml")]
    [InlineData("edition.yaml", "../a.yaml")]
    [InlineData("edition.yaml", "/etc/a.yaml")]
    [InlineData("edition.yaml", "a/b/c.yaml")]
    [InlineData("edition.yaml", ".hidden.yaml")]
    [InlineData("edition.yaml", "run.sh")]
    [InlineData("edition.yaml", "é.yaml")]
    [InlineData("edition.yaml", "edition.yaml")]
    [InlineData("one/edition.yaml", "two/items/a.yaml")]
    public void What_is_no_single_safe_edition_is_refused(params string[] names) =>
        Assert.Equal(EditionArchive.Unreadable, EditionArchive.Read(Zip([.. names.Select(name => (name, "x"))])).Refusal);

    [Fact]
    public void Half_an_archive_no_archive_and_one_that_unpacks_to_millions_are_refused()
    {
        var whole = EditionArchive.Write(EditionArchive.ReadFolder(CatalogueFolder.Default)!);

        Assert.Equal(EditionArchive.Unreadable, EditionArchive.Read(new MemoryStream(whole[..(whole.Length / 2)])).Refusal);
        Assert.Equal(EditionArchive.Unreadable, EditionArchive.Read(new MemoryStream("edition.yaml"u8.ToArray())).Refusal);
        Assert.Equal(EditionArchive.Unreadable, EditionArchive.Read(new MemoryStream()).Refusal);
        Assert.Equal(EditionArchive.Unreadable, EditionArchive.Read(Zip(("edition.yaml", new string(' ', 6_000_000)))).Refusal);
        Assert.Equal(EditionArchive.Unreadable, EditionArchive.Read(Zip([("edition.yaml", "a"), .. Enumerable.Range(0, 400).Select(i => ($"items/{i}.yaml", "x"))])).Refusal);
        Assert.Equal(EditionArchive.Unreadable, EditionArchive.Read(Zip([("edition.yaml", "a"), .. Enumerable.Range(0, 6).Select(i => ($"items/{i}.yaml", new string('x', 900_000)))])).Refusal);
    }

    static MemoryStream Zip(params (string Name, string Text)[] files)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var to = zip.CreateEntry(name).Open();
                to.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        bytes.Position = 0;
        return bytes;
    }
}
