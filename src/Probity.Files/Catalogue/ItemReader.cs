namespace Probity.Catalogue;

/// <summary>Reads one file of <c>items/</c>: one item.</summary>
static class ItemReader
{
    /// <summary>Adds the file's item to the draft.</summary>
    public static void Read(Block file, Draft draft)
    {
        var item = new Item(
            file.Text("code"), file.Words("name"), file.Words("description"), file.One<Nature>("nature"), file.Text("dataset"), file.Text("context"))
        {
            SoughtAs = file.OptionalWords("sought-as"),
            Covers = BasisReader.Read(file, "covers").Values(),
            Certificates = file.Texts("certificates").Values(),
            Providers = file.Codes("providers").Values(),
            Conducts = [.. file.Blocks("conducts").Select(Conduct)],
            Fields = file.Texts("fields").Values(),
            Finality = file.One<FinalityRule>("finality"),
            RecordedUnder = BasisReader.Read(file, "recorded-under").Values(),
            Verified = file.Flag("verified", otherwise: true),
            OpenQuestion = file.OptionalWords("open-question"),
            Disclosure = file.One<DisclosureMode>("disclosure"),
            PublicUnder = BasisReader.Read(file, "public-under").Values(),
            Sharing = file.One<SharingScope>("sharing"),
            Updated = file.One<UpdateFrequency>("updated"),
            Schedule = file.Text("terms"),
        };
        item = item with { Enabled = file.Flag("enabled", otherwise: item.Verified) };
        file.Close();
        draft.Items.Add(new(item, file));
    }

    static Conduct Conduct(Block block)
    {
        var conduct = new Conduct(block.Text("code"), block.Words("name"), BasisReader.Read(block, "basis").Values());
        block.Close();
        return conduct;
    }
}
