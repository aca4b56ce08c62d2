using System.Globalization;
using TransparencyLog;

namespace Probity.PublicLog;

/// <summary>The two spellings of a policy of witnesses that the register itself writes.</summary>
static class PolicyForm
{
    /// <summary>What is trusted and nothing else: keys and quorum, in one spelling. The names of lines, addresses, order and remarks do not change it.</summary>
    public static string Normal(Policy policy)
    {
        var forms = policy.Witnesses.ToDictionary(witness => witness.Name, witness => witness.Key.ToString(), StringComparer.Ordinal);
        foreach (var group in policy.Groups)
            forms[group.Name] = $"{Text(group.Threshold)}({string.Join(' ', group.Members.Select(member => forms[member]).Order(StringComparer.Ordinal))})";

        var keys = policy.Witnesses.Select(witness => $"witness {witness.Key}\n").Order(StringComparer.Ordinal);
        return string.Concat(keys) + $"quorum {(policy.Quorum == Policy.NoQuorum ? policy.Quorum : forms[policy.Quorum])}\n";
    }

    /// <summary>The lines of witnesses, groups and quorum, without the keys of logs and without remarks: nothing in them was typed freely but names and addresses.</summary>
    public static string Lines(Policy policy) => string.Concat(
    [
        .. policy.Witnesses.Select(witness => $"witness {witness.Name} {witness.Key}{(witness.Url is { } url ? " " + url : "")}\n"),
        .. policy.Groups.Select(group => $"group {group.Name} {Text(group.Threshold)} {string.Join(' ', group.Members)}\n"),
        $"quorum {policy.Quorum}\n",
    ]);

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
