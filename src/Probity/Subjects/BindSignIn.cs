using Probity.Facts;
using Probity.Keys;
using Probity.Storage;

namespace Probity.Subjects;

/// <summary>
/// A sign-in becomes a person: by number and name, as the provider vouched for them from a document. A stranger's verified name and number
/// are kept, and the looks that were made at the number before are there from then on (misuse H37).
/// </summary>
public sealed class BindSignIn(Store store, KeyRing ring, FindSubjects subjects)
{
    /// <summary>
    /// The register knows this number under other names only. Either a name was sent wrongly or the person has changed it; which of
    /// them, somebody must see in a document, because whoever comes in reads the file.
    /// </summary>
    public static readonly Refusal NameUnknown = Refusal.Forbidden("signin.name-unknown",
        "登录姓名与本系统中该公民身份号码对应的姓名不一致，暂不能在线查看。请携带有效身份证件到信用服务窗口核对姓名。",
        "Your name is not the one that the register has for this number, so your file cannot be opened here. Bring your identity document to a credit service counter to have the name checked.");

    /// <summary>The person's subject. The fact is written the first time only. Refusal: <see cref="NameUnknown"/>.</summary>
    public async Task<Outcome<Guid>> RunAsync(ResidentNumber number, PersonName name, CancellationToken ct)
    {
        var digest = ring.DigestOf(number);
        var root = (await subjects.RunAsync([digest], ct))[digest];
        await using (var session = await store.ReadAsync(ct))
        {
            var known = await session.BindingAsync(ring, root.Subject, ring.DigestOf(number, name), ct);
            if (known is { IsNamed: true, IsBound: true }) return root.Subject;
        }

        return await BindAsync(root, number, name, ct);
    }

    async Task<Outcome<Guid>> BindAsync(SubjectRoot root, ResidentNumber number, PersonName name, CancellationToken ct)
    {
        await using var work = await store.BeginAsync(ct);
        var counters = await work.AdvanceAsync(new Dictionary<Guid, int> { [root.Subject] = 1 }, ct);
        var named = ring.DigestOf(number, name);
        var known = await work.BindingAsync(ring, root.Subject, named, ct);
        if (known is { IsNamed: false, HasNames: true }) return NameUnknown;
        if (known is { IsNamed: true, IsBound: true }) return root.Subject;

        await work.KeepIdentityAsync(ring, root, (number, name), ct);
        var facts = new FactSheet(work);
        facts.Add(root, counters[root.Subject], new Fact(FactKind.PersonBound, work.Now, Actor.Subject(Channel.Page), "", ["document"]));
        await facts.WriteAsync(ct);
        await work.CommitAsync(ct);
        return root.Subject;
    }
}
