using System.Threading.Channels;
using Probity.PublicLog;
using Probity.Storage;
using Probity.Telemetry;

namespace Probity.Inquiries;

/// <summary>
/// Inquiries that wait at the same moment share one commit. There is no timer: a lone inquiry waits for nobody, and while one commit is
/// on its way the next gathers. When a shared commit fails its members run again one by one, so that none harms another.
/// </summary>
public sealed class SharedCommit(AnswerInquiries answer, Store store, Watched watched) : BackgroundService
{
    const int Most = 64;

    // Two connections keep PostgreSQL busy while one of them waits for the disk; SQLite has one writer.
    readonly int commits = store.Engine is PostgresEngine ? 2 : 1;
    readonly Channel<Waiting> queue = Channel.CreateUnbounded<Waiting>();

    /// <summary>The answer, after it is durable.</summary>
    /// <exception cref="UnwatchedException">No witness has seen the log for a day.</exception>
    /// <exception cref="OperationCanceledException">The host is stopping; the inquiry was not asked.</exception>
    public async Task<Answered> AskAsync(Inquiry inquiry, CancellationToken ct)
    {
        if (!await watched.IsFreshAsync(ct)) throw new UnwatchedException();

        var waiting = new Waiting(inquiry, new TaskCompletionSource<Answered>(TaskCreationOptions.RunContinuationsAsynchronously));
        if (!queue.Writer.TryWrite(waiting)) throw new OperationCanceledException("The register is stopping.");

        return await waiting.Done.Task.WaitAsync(ct);
    }

    /// <inheritdoc/>
    public override Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Writer.TryComplete();
        return base.StopAsync(cancellationToken);
    }

    /// <summary>What waits when the host stops is still answered: an open request has its commit before its connection ends.</summary>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, commits).Select(_ => Task.Run(RunAsync, CancellationToken.None)));

    async Task RunAsync()
    {
        while (await queue.Reader.WaitToReadAsync())
        {
            var members = Gather();
            if (members.Count > 0) await AnswerAsync(members);
        }
    }

    /// <summary>Up to 64, and of two with the same idempotency key only the first: the second goes to the end and finds what the first left.</summary>
    List<Waiting> Gather()
    {
        var members = new List<Waiting>();
        var keys = new HashSet<(string, string, string)>();
        for (var i = 0; i < Most && queue.Reader.TryRead(out var waiting); i++)
        {
            if (waiting.Key is { } key && !keys.Add(key) && queue.Writer.TryWrite(waiting)) continue;
            members.Add(waiting);
        }

        return members;
    }

    async Task AnswerAsync(IReadOnlyList<Waiting> members)
    {
        using var span = Measured.Spans.StartActivity("shared commit")?.SetTag("probity.members", members.Count);
        try
        {
            var answers = await answer.RunAsync([.. members.Select(member => member.Inquiry)], CancellationToken.None);
            Measured.Answered(members.Count);
            for (var i = 0; i < members.Count; i++) members[i].Done.SetResult(answers[i]);
        }
        catch (UnknownCommitException error)
        {
            // It may have happened: each member looks its own receipt up before anything is written again.
            foreach (var member in members) member.Done.SetException(error);
        }
        catch (Exception) when (members.Count > 1)
        {
            foreach (var member in members) await AnswerAsync([member]);
        }
        catch (Exception error) when (store.Engine.IsDuplicate(error) && !members[0].IsSecondTry)
        {
            // The same idempotency key arrived at two hosts at once: the other one was first, and its answer is there now.
            await AnswerAsync([members[0] with { IsSecondTry = true }]);
        }
        catch (Exception error)
        {
            members[0].Done.SetException(error);
        }
    }

    sealed record Waiting(Inquiry Inquiry, TaskCompletionSource<Answered> Done, bool IsSecondTry = false)
    {
        public (string Body, string Official, string Key)? Key =>
            Inquiry.IdempotencyKey is { } key ? (Inquiry.Asker.Body.ToString(), Inquiry.Asker.Id, key) : null;
    }
}
