using Probity.Bodies;

namespace Probity.SignIn;

/// <summary>
/// What a provider vouched for about an official: which account it is, and optionally for which body and under which number the official acts. What the official may do is not
/// the provider's to say.
/// </summary>
/// <param name="Issuer">The provider: the constant <see cref="Bundled"/>, or the address that the register's configuration names.</param>
/// <param name="Subject">The provider's own stable identifier of the account.</param>
public sealed record VouchedAccount(string Issuer, string Subject)
{
    /// <summary>The issuer of the bundled provider, whatever address it has just now.</summary>
    public const string Bundled = "bundled";

    /// <summary>The body that the provider names; null where it names none.</summary>
    public CreditCode? Body { get; init; }

    /// <summary>The official's number at that body; null where the provider does not say it.</summary>
    public string? Number { get; init; }
}

/// <summary>An official as the register's roster has it, and the state of the roster in which it was looked up.</summary>
/// <param name="Official">Who, with the roles of this moment.</param>
/// <param name="PostInEnglish">The post in English, or as the body words it.</param>
/// <param name="Stamp">The state of the roster.</param>
public sealed record KnownOfficial(Official Official, string PostInEnglish, string Stamp)
{
    /// <summary>Whether the terms of use must be accepted before any other door opens.</summary>
    public bool OwesTerms { get; init; }
}

/// <summary>
/// The official whose account this is. A new account of a provider that vouches body and number becomes that appointment's. Null: the register knows nothing of the account.
/// A refusal: it knows the official, and the appointment, its roles or its body are not there any more.
/// </summary>
public delegate Task<Outcome<KnownOfficial?>> FindOfficial(VouchedAccount account, CancellationToken ct);

/// <summary>
/// Looks an official up again whose sign-in was checked in an earlier state of the roster. Null: the state is the same, nothing was asked. A refusal: the sign-in is good no more.
/// </summary>
public delegate ValueTask<Outcome<KnownOfficial?>> RefreshOfficial(Guid appointment, string stamp, CancellationToken ct);
