using System.Text;
using System.Xml;
using System.Xml.Linq;
using Probity.Calendar;
using Probity.Catalogue.Drafts;
using Probity.Portals;
using Probity.SignIn;

namespace Probity.Catalogue.Changes;

/// <summary>Editions and what they changed as an Atom feed (RFC 4287), for whoever watches the rules.</summary>
static class ChangesFeed
{
    static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The feed in one language. Ids do not change: they are made of the register's host and the edition's code.</summary>
    /// <param name="editions">Every edition, the latest first.</param>
    /// <param name="drafts">Drafts of which the public is asked, or will be.</param>
    /// <param name="language">The language in which it speaks.</param>
    /// <param name="address">Where the register stands.</param>
    public static byte[] Make(IReadOnlyList<ChangedEdition> editions, IReadOnlyList<EditionDraft> drafts, Language language, PublicAddress address)
    {
        var host = address.Value.Host;
        string Link(string path) => new Uri(address.Value, LanguageRoute.Link(language, path)).AbsoluteUri;
        var feed = new XElement(Atom + "feed", new XAttribute(XNamespace.Xml + "lang", LanguageRoute.Tag(language)),
            new XElement(Atom + "id", $"tag:{host},2026:catalogue"),
            new XElement(Atom + "title", ChangesTexts.Title.In(language)),
            new XElement(Atom + "updated", At(drafts.Select(draft => draft.CommentFrom!.Value).Append(editions[0].Edition.From).Max())),
            new XElement(Atom + "author", new XElement(Atom + "name", "Probity 公允录")),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", Link("catalogue/changes.atom"))),
            new XElement(Atom + "link", new XAttribute("href", Link("catalogue/changes"))),
            drafts.Select(draft => new XElement(Atom + "entry",
                new XElement(Atom + "id", $"tag:{host},2026:draft/{draft.Number}"),
                new XElement(Atom + "title", Open(draft).In(language)),
                new XElement(Atom + "updated", At(draft.CommentFrom!.Value)),
                new XElement(Atom + "link", new XAttribute("href", Link($"catalogue/drafts/{draft.Number}"))),
                new XElement(Atom + "content", new XAttribute("type", "text"), DraftTexts.EffectOf(draft).In(language)))),
            editions.Select(one => new XElement(Atom + "entry",
                new XElement(Atom + "id", $"tag:{host},2026:edition/{one.Edition.Code}"),
                new XElement(Atom + "title", one.Edition.Name.In(language)),
                new XElement(Atom + "updated", At(one.Edition.From)),
                new XElement(Atom + "link", new XAttribute("href", Link($"catalogue/editions/{one.Edition.Code}"))),
                new XElement(Atom + "content", new XAttribute("type", "text"), Text(one, language)))));
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true })) new XDocument(feed).Save(writer);
        return bytes.ToArray();
    }

    static Words Open(EditionDraft draft)
    {
        var when = DraftTexts.Period(draft);
        return new Words($"草案 {draft.Edition} 公开征求意见：{when.Zh}", $"Draft {draft.Edition} is open to comment: {when.En}");
    }

    static string At(DateOnly day) => ShanghaiTime.StartOf(day).ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");

    static string Text(ChangedEdition one, Language language) => one.Before is null
        ? ChangesTexts.First.In(language)
        : one.Changes.Count is 0
            ? ChangesTexts.Nothing.In(language)
            : string.Join('\n', one.Changes.Select(change => Line(change, one.Before, one.Edition).In(language)));

    static Words Line(EditionChange change, Edition before, Edition after)
    {
        var (effect, about) = (ChangesTexts.Of(change.Effect), ChangesTexts.Subject(change, before, after));
        return new Words($"{effect.Zh}｜{about.Zh}｜{change.Words.Zh}", $"{effect.En} | {about.En} | {change.Words.En}");
    }
}
