using Probity.Bodies.Proposals;
using Probity.Catalogue;
using Probity.Facts;

namespace Probity.Bodies.Tree;

/// <summary>What became of a file of bodies: a proposal, or the rows that are wrong.</summary>
/// <param name="Done">The proposal; null where there is none.</param>
/// <param name="Wrong">Rows that are wrong, in their order.</param>
public sealed record ImportedFile(ProposalDone? Done, IReadOnlyList<WrongRow> Wrong);

/// <summary>Proposes all bodies of a file, or none of them.</summary>
public sealed class ImportBodiesFile(Roster roster, PublishedRules rules, Propose propose)
{
    /// <summary>Reads and proposes. Refusals: those of the file and of the proposal; rows that are wrong are no refusal but the answer.</summary>
    public async Task<Outcome<ImportedFile>> RunAsync(Official asker, Channel channel, Stream stream, CancellationToken ct)
    {
        var read = await BodiesFile.ReadAsync(stream, ct);
        if (read.Refusal is { } refusal) return refusal;
        if (Wrong(read.Value) is { Count: > 0 } wrong) return new ImportedFile(null, wrong);

        var made = await propose.RunAsync(asker, channel, ProposalKind.ImportBodies, new ActFields { Bodies = read.Value.Rows }, ct);
        return made.Refusal is { } no ? no : new ImportedFile(made.Value, []);
    }

    IReadOnlyList<WrongRow> Wrong(BodiesFile file)
    {
        if (file.Wrong.Count > 0) return file.Wrong;

        var (act, _) = ReadAct.Of(ProposalKind.ImportBodies, new ActFields { Bodies = file.Rows });
        return
        [
            .. new PlanTree(roster.Tree, rules.Today, roster.Today).CheckRows(((ImportBodies)act!).Bodies).Select(one => new WrongRow(file.Numbers[one.Row], one.Refusal)),
        ];
    }
}
