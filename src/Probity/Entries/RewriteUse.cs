using Probity.Keys;
using Probity.Storage;

namespace Probity.Entries;

/// <summary>
/// The hook for whatever changes an input of an entry's life: it computes the interval anew and writes it in the same <see cref="Work"/>
/// (charter C8), sealing the content under the version that it makes.
/// </summary>
static class RewriteUse
{
    /// <summary>Writes the interval that these facts give. The update names the version that was read; it goes with the next round trip.</summary>
    public static UseInterval Write(Work work, SubjectRoot root, StoredEntry stored, OwnEntry entry)
    {
        var life = entry.Life;
        var version = stored.Version + 1;
        var box = EntryCodec.Seal(stored.Key(root), stored.Id, version, entry.Content);
        work.Update(
            $"""
            update entry
               set known_from = {life.KnownFrom.At}, usable_from = {life.UsableFrom.At}, usable_to = {life.UsableTo.At},
                   archived_to = {life.ArchivedTo.At}, publishable_to = {life.PublishableTo.At}, answerable_to = {life.AnswerableTo.At},
                   publishable_rule = {life.PublishableTo.Rule.Code}, usable_rule = {life.UsableTo.Rule.Code}, answerable_rule = {life.AnswerableTo.Rule.Code}, archived_rule = {life.ArchivedTo.Rule.Code},
                   version = {version}, sealed = {box}
             where subject_id = {root.Subject} and entry_id = {stored.Id} and version = {stored.Version}
            """);
        return life;
    }
}
