using System.Text;
using Probity.Portals;

namespace Probity.Bodies.Machines;

/// <summary>The form of a new program as its administrator filled it in.</summary>
/// <param name="Label">Which system it is.</param>
/// <param name="Roles">What is ticked.</param>
/// <param name="To">Last day, part by part.</param>
/// <param name="Key">The public key: pasted, or what the file says.</param>
public sealed record MachineForm(string Label, IReadOnlyList<string> Roles, DateParts To, string Key)
{
    static readonly FieldError DayMissing = new("to", new("请填写存在的日期。", "Give a day that exists."));

    /// <summary>A form with nothing but the longest term.</summary>
    public static MachineForm New(DateOnly today) => new("", [], DateParts.Of(today.AddYears(1)), "");

    /// <summary>What the form sent. A file goes before what was pasted.</summary>
    public static async Task<MachineForm> ReadAsync(IFormCollection form, CancellationToken ct) =>
        new($"{form["label"]}".Trim(), [.. form["roles"].OfType<string>()], DateParts.Read(form, "to"), await ReadKeyAsync(form, ct));

    /// <summary>The key that a form sent, in a file or pasted.</summary>
    public static async Task<string> ReadKeyAsync(IFormCollection form, CancellationToken ct)
    {
        if (form.Files.GetFile("key-file") is not { Length: > 0 } file) return $"{form["key"]}".Trim();

        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return (await reader.ReadToEndAsync(ct)).Trim();
    }

    /// <summary>The program that it speaks of; what is wrong, field by field.</summary>
    public (NewMachine? Machine, IReadOnlyList<FieldError> Errors) Check(DateOnly today)
    {
        var errors = new List<FieldError>();
        var (key, to) = (MachineKey.Read(Key), To.ToDate());
        if (MachineRules.CheckLabel(Label) is { } label) errors.Add(label.ToFieldError("label"));
        // Read on when the day is missing: the roles may be wrong too.
        if (MachineRules.Check(ToRoles(), to ?? today, today) is { } rule) errors.Add(rule.ToFieldError(FieldOf(rule)));
        if (to is null) errors.Add(DayMissing);
        if (key.Refusal is { } malformed) errors.Add(malformed.ToFieldError("key"));
        return errors.Count > 0 ? (null, errors) : (new NewMachine(Label, ToRoles(), to!.Value, key.Value), errors);
    }

    /// <summary>The form as it is shown again: never with a private key in it.</summary>
    public MachineForm ToShowAgain() => MachineKey.Read(Key).Refusal == MachineKey.Private ? this with { Key = "" } : this;

    /// <summary>The field that a refusal speaks of.</summary>
    public static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "machine.roles-wrong" => "roles",
        "machine.end-wrong" => "to",
        "machine.label-wrong" => "label",
        _ => "key",
    };

    // What is no role of officials is none that a program may have: the rules refuse it.
    IReadOnlyList<Role> ToRoles() => [.. Roles.Select(code => Enum.TryParse<Role>(code, out var role) && Enum.IsDefined(role) ? role : Role.Subject)];
}
